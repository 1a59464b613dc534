import { relative } from 'node:path';
import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { handOverChecked } from '../source/checked-publication.ts';
import { readPublication } from '../source/read-publication.ts';

/**
 * Reads and checks the whole publication in `contentDir`, an absolute path. Throws an Error whose message is the full report
 * if there are errors; returns the report of the warnings if there are only those, '' if there is nothing to say.
 * What was read is handed over to the loaders.
 */
export async function checkContent(contentDir: string, now: number): Promise<string> {
  const read = readPublication(contentDir);
  const problems = await checkPublication(read, now);
  if (!hasErrors(problems)) handOverChecked(read);
  if (problems.length === 0) return '';
  const fromHere = relative(process.cwd(), contentDir);
  const report = formatReport(problems, fromHere.startsWith('..') ? contentDir : fromHere);
  if (hasErrors(problems)) throw new Error(report);
  return report;
}
