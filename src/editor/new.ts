// The command `npm run new`: node src/editor/new.ts [--title … --kind … --topics … --access …] [CONTENT_DIR]
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { joinBase } from '../checks/report.ts';
import { readPublication } from '../source/read-publication.ts';
import { askFor } from './new-article/ask.ts';
import { readClock } from './read-clock.ts';
import { createArticle, NewArticleError } from './new-article/create-article.ts';

const { values, positionals } = parseArgs({
  options: {
    title: { type: 'string' },
    kind: { type: 'string' },
    access: { type: 'string' },
    topics: { type: 'string' },
    authors: { type: 'string' },
    published: { type: 'string' },
    slug: { type: 'string' },
  },
  allowPositionals: true,
});
const contentDir = positionals[0] ?? (process.env['CONTENT_DIR'] || 'content');
const now = readClock(process.env);

try {
  const read = readPublication(contentDir);
  const answers = process.stdin.isTTY ? await ask() : values;
  const { file, address } = createArticle(answers, { read, now });
  console.log(joinBase(contentDir, file));
  console.log(`Preview with "npm run dev": http://localhost:4321${address}`);
} catch (error) {
  if (!(error instanceof NewArticleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function ask() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askFor(values, (question) => terminal.question(question));
  } finally {
    terminal.close();
  }
}
