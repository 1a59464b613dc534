// The command `npm run check`: node src/editor/check.ts [--fix] [--write] [--json | --format=…] [CONTENT_DIR]
import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors } from '../checks/problem.ts';
import { count } from '../checks/report.ts';
import { readPublicationAtOnce } from '../source/read-at-once.ts';
import { runCommand } from './command.ts';
import { fixProblems } from './fix-problems.ts';
import { readClock } from './read-clock.ts';
import { chooseFormat, formatProblems } from './report-formats.ts';
import { writeExchangeLocks } from './write-exchange-locks.ts';

await runCommand({
  name: 'npm run check',
  about: 'Reads all of the content and lists every mistake with file, line and remedy.',
  options: {
    fix: { type: 'boolean', default: false, about: 'mends what can only be meant in one way' },
    write: { type: 'boolean', default: false, about: 'writes the permanent ids of exchanges' },
    json: { type: 'boolean', default: false, about: 'the report for programs' },
    format: { type: 'string', about: 'the form of the report: text, json or github' },
  },
  run: check,
});

interface CheckOptions {
  readonly fix: boolean;
  readonly write: boolean;
  readonly json: boolean;
  readonly format?: string | undefined;
}

async function check(options: CheckOptions, contentDir: string): Promise<number> {
  const format = chooseFormat(options, process.env);
  if (typeof format === 'object') {
    console.error(format.error);
    return 2;
  }
  const now = readClock(process.env);
  const before = await examine(contentDir, now);
  const fixed = options.fix ? fixProblems(contentDir, before.problems) : [];
  const written = options.write ? writeExchangeLocks(before.read) : [];
  const done = [...fixed, ...written];
  // A program reads the JSON and nothing else.
  for (const line of done) (format === 'json' ? console.error : console.log)(line);
  const { read, problems } = done.length > 0 ? await examine(contentDir, now) : before;
  const all = `${count(read.articles.length, 'article')}, ${count(read.topics.length, 'topic')}`;
  console.log(formatProblems(problems, { format, contentDir, all }));
  return hasErrors(problems) ? 1 : 0;
}

async function examine(contentDir: string, now: number) {
  const read = await readPublicationAtOnce(contentDir);
  return { read, problems: await checkPublication(read, now) };
}
