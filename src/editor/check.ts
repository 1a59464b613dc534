// The command `npm run check`: node src/editor/check.ts [--fix] [--write] [--json | --format=…] [CONTENT_DIR]
import { parseArgs } from 'node:util';
import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors } from '../checks/problem.ts';
import { count } from '../checks/report.ts';
import { readPublicationAtOnce } from '../source/read-at-once.ts';
import { fixProblems } from './fix-problems.ts';
import { readClock } from './read-clock.ts';
import { chooseFormat, formatProblems } from './report-formats.ts';
import { writeExchangeLocks } from './write-exchange-locks.ts';

const { values, positionals } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    format: { type: 'string' },
  },
  allowPositionals: true,
});
const contentDir = positionals[0] ?? (process.env['CONTENT_DIR'] || 'content');
const now = readClock(process.env);
const format = chooseFormat(values, process.env);

process.exitCode = await check();

async function check(): Promise<number> {
  if (typeof format === 'object') {
    console.error(format.error);
    return 2;
  }
  const before = await examine();
  const fixed = values.fix ? fixProblems(contentDir, before.problems) : [];
  const written = values.write ? writeExchangeLocks(before.read) : [];
  const done = [...fixed, ...written];
  // A program reads the JSON and nothing else.
  for (const line of done) (format === 'json' ? console.error : console.log)(line);
  const { read, problems } = done.length > 0 ? await examine() : before;
  const all = `${count(read.articles.length, 'article')}, ${count(read.topics.length, 'topic')}`;
  console.log(formatProblems(problems, { format, contentDir, all }));
  return hasErrors(problems) ? 1 : 0;
}

async function examine() {
  const read = await readPublicationAtOnce(contentDir);
  return { read, problems: await checkPublication(read, now) };
}
