import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { takeOverChecked } from './checked-publication.ts';
import { ContentError } from './content-error.ts';
import { readPublication } from './read-publication.ts';
import type { SourcePublication } from './source-publication.ts';

/**
 * Reads a publication for a build. What the build has checked before is taken as it is, and not read again.
 * @param contentDir absolute path of the folder
 * @param displayDir the folder as the editor named it, for reports
 * @param now the instant for which the site is made, in milliseconds since 1970
 * @throws ContentError with the report of all files
 */
export async function loadPublication(
  contentDir: string,
  displayDir: string,
  now: number,
): Promise<SourcePublication> {
  const checked = takeOverChecked(contentDir);
  if (checked) return checked;
  const read = readPublication(contentDir);
  const problems = await checkPublication(read, now);
  if (hasErrors(problems)) throw new ContentError(formatReport(problems, displayDir));
  return read;
}
