// The command `npm run new`: node src/editor/new.ts [--title … --kind … --topics … --access …] [CONTENT_DIR]
import { createInterface } from 'node:readline/promises';
import { joinBase } from '../checks/report.ts';
import { readPublication } from '../source/read-publication.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { CommandError, runCommand } from './command.ts';
import { askFor, type Conversation, type NewArticleAnswers } from './new-article/ask.ts';
import { createArticle, judgeAnswer } from './new-article/create-article.ts';
import { readBasePath, readClock } from './read-clock.ts';

/** What a shell says of a command that was ended with Ctrl+C. */
const interrupted = 130;

await runCommand({
  name: 'npm run new',
  about: 'Makes a draft. Asks for the headline, kind, topics and access that are not given.',
  options: {
    title: { type: 'string', about: 'the headline' },
    kind: { type: 'string', about: 'news, interview, opinion, analysis or brief' },
    access: { type: 'string', about: 'who may read it whole: free or members' },
    topics: { type: 'string', about: 'names with commas between them' },
    authors: { type: 'string', about: 'names with commas between them' },
    published: { type: 'string', about: 'the date, such as 2026-03-02T08:30; now if not given' },
    slug: { type: 'string', about: 'the file name; made of the headline if not given' },
  },
  run: makeArticle,
});

async function makeArticle(given: NewArticleAnswers, contentDir: string): Promise<number> {
  const now = readClock(process.env);
  const read = readPublication(contentDir);
  if (!read.publication && !read.problems.some(isFaultOfPublication)) {
    throw new CommandError(
      `"${contentDir}" is no publication: there is no publication.yaml in it. Words of one option that stand apart need quotes: --title "Night train returns"`,
    );
  }
  const answers = await complete(given, read);
  if (!answers) {
    console.error('\nNothing was made.');
    return interrupted;
  }
  const { file, address } = createArticle(answers, { read, now });
  const page = `${readBasePath(process.env).replace(/\/$/, '')}${address}`;
  console.log(joinBase(contentDir, file));
  console.log(`Preview: npm run dev, then ${page} at the address that it prints`);
  return 0;
}

/** One that is there and has mistakes is a publication. */
function isFaultOfPublication({ file, rule }: { file: string; rule: string }): boolean {
  return file === 'publication.yaml' && rule !== 'missing-file';
}

/** The answers, asked for where they are not given; nothing when whoever is asked ends it. */
async function complete(
  given: NewArticleAnswers,
  read: SourcePublication,
): Promise<NewArticleAnswers | undefined> {
  const isWhole = [given.title, given.kind, given.access].every((answer) => answer !== undefined);
  if (!process.stdin.isTTY && isWhole) return given;
  const terminal = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY && { output: process.stdout }),
  });
  const conversation = process.stdin.isTTY ? talkTo(terminal) : readLines(terminal);
  try {
    return await askFor(given, conversation, (field, answers) => judgeAnswer(field, answers, read));
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}

type Terminal = ReturnType<typeof createInterface>;

function talkTo(terminal: Terminal): Conversation {
  const ended = new AbortController();
  terminal.once('SIGINT', () => terminal.close());
  terminal.once('close', () => ended.abort());
  return {
    ask: (words) => terminal.question(words, { signal: ended.signal }),
    object: (words) => console.log(words),
  };
}

/** Answers from a pipe, a line each: one that will not do ends all, because the next line answers another question. */
function readLines(terminal: Terminal): Conversation {
  const lines = terminal[Symbol.asyncIterator]();
  return {
    ask: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
  };
}
