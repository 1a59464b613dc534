import { relative } from 'node:path';
import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { readPublication } from '../source/read-publication.ts';

/**
 * Checks the whole publication in `contentDir`, an absolute path. Throws an Error whose message is the full report
 * if there are errors; returns the report of the warnings if there are only those, '' if there is nothing to say.
 */
export async function checkContent(contentDir: string): Promise<string> {
  const problems = await checkPublication(readPublication(contentDir));
  if (problems.length === 0) return '';
  const fromHere = relative(process.cwd(), contentDir);
  const report = formatReport(problems, fromHere.startsWith('..') ? contentDir : fromHere);
  if (hasErrors(problems)) throw new Error(report);
  return report;
}
