import { relative } from 'node:path';
import { checkPublication } from '../checks/check-publication.ts';
import { listChanges, type NextChange } from '../edition/next-change.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { handOverChecked } from '../source/checked-publication.ts';
import { readPublicationAtOnce } from '../source/read-at-once.ts';

export interface CheckedContent {
  /** The report of the warnings; '' if there is nothing to say. */
  readonly report: string;
  /** When the site must be built again. */
  readonly next?: NextChange;
}

/**
 * Reads and checks the whole publication in `contentDir`, an absolute path. Throws an Error whose message is the full report
 * if there are errors. What was read is handed over to the loaders.
 */
export async function checkContent(contentDir: string, now: number): Promise<CheckedContent> {
  const read = await readPublicationAtOnce(contentDir);
  const problems = await checkPublication(read, now);
  if (!hasErrors(problems)) handOverChecked(read);
  const timeZone = read.publication?.data.timeZone ?? 'UTC';
  const [next] = listChanges(read.scanned, { timeZone, now });
  if (problems.length === 0) return { report: '', next };
  const fromHere = relative(process.cwd(), contentDir);
  const report = formatReport(problems, fromHere.startsWith('..') ? contentDir : fromHere);
  if (hasErrors(problems)) throw new Error(report);
  return { report, next };
}
