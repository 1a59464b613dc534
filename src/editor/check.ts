// The command `npm run check`: node src/editor/check.ts [--json] [--write] [CONTENT_DIR]
import { parseArgs } from 'node:util';
import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { count, formatReport, joinBase } from '../checks/report.ts';
import { readPublication } from '../source/read-publication.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { writeExchangeLocks } from './write-exchange-locks.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const contentDir = positionals[0] ?? (process.env['CONTENT_DIR'] || 'content');

const read = readPublication(contentDir);
if (values.write) {
  const written = writeExchangeLocks(read);
  if (!values.json) for (const line of written) console.log(line);
}
const problems = await checkPublication(read);

if (values.json) printJson(problems);
else if (problems.length > 0) console.log(formatReport(problems, contentDir));
else console.log(summarise(read));
process.exitCode = hasErrors(problems) ? 1 : 0;

function printJson(found: readonly Problem[]): void {
  const named = found.map((problem) => ({ ...problem, file: joinBase(contentDir, problem.file) }));
  console.log(JSON.stringify(named, null, 2));
}

function summarise({ articles, topics }: SourcePublication): string {
  return `${count(articles.length, 'article')}, ${count(topics.length, 'topic')}: no problems`;
}
