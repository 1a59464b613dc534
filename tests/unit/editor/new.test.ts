import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { askFor, type NewArticleAnswers } from '../../../src/editor/new-article/ask.ts';
import { createArticle, judgeAnswer } from '../../../src/editor/new-article/create-article.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { proposeSlug } from '../../../src/schemas/identifier.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const now = Date.parse('2026-03-02T07:30:20Z');

function copySmall(): string {
  const folder = writePublication({});
  cpSync('tests/fixtures/publication-small', folder, { recursive: true });
  return folder;
}

const { kind: kinds, access: accesses } = articleSchema.shape;
const all = kinds.options.flatMap((kind) => accesses.options.map((access) => ({ kind, access })));

it.each(all)('makes a draft that passes the check: %j', async ({ kind, access }) => {
  const folder = copySmall();
  const answers = { title: `"Quoted": #1, Zoë's – 'night' [train]`, kind, access };
  const more = { topics: 'harbour, weather', authors: 'tom-okafor' };
  const read = readPublication(folder);
  const { file } = createArticle({ ...answers, ...more }, { read, now });
  const again = readPublication(folder);
  expect(await checkPublication(again, now)).toEqual([]);
  const made = again.articles.find((article) => article.file === file);
  expect(made?.frontmatter).toMatchObject({
    ...answers,
    topics: ['harbour', 'weather'],
    authors: ['tom-okafor'],
    draft: true,
  });
  expect(made?.body?.markers).toHaveLength(access === 'members' ? 1 : 0);
});

it('dates it now, on the clocks of the publication, and puts it where its year is', () => {
  const read = readPublication(copySmall());
  const { file, address } = createArticle(
    { title: 'Fog', kind: 'news', access: 'free' },
    { read, now },
  );
  expect(file).toBe('articles/2026/fog.md');
  expect(address).toBe('/articles/2026/fog/');
  expect(readFileSync(join(read.contentDir, file), 'utf8')).toContain(
    'published: 2026-03-02T07:30\n',
  );
});

describe('refuses', () => {
  const good = { title: 'Fog', kind: 'news', access: 'free' };

  it.each([
    [{ title: '' }, '--title: a headline is needed'],
    [{ title: 'Bell\u0007' }, '--title: there is a character in the headline that cannot be seen'],
    [
      { kind: 'newz' },
      '--kind: it must be one of news, interview, opinion, analysis, brief; found "newz" — did you mean "news"?',
    ],
    [{ access: undefined }, '--access: it must be one of free, members; nothing was said'],
    [
      { topics: 'harbor' },
      '--topics: there is no topic "harbor" — did you mean "harbour"? There are: ferries, harbour, weather.',
    ],
    [
      { topics: 'Gaza' },
      '--topics: there is no topic "Gaza". There are: ferries, harbour, weather.',
    ],
    [{ authors: 'tom' }, '--authors: there is no author "tom"'],
    [{ published: '2026-02-31' }, '--published: it is not in the calendar'],
    [
      { slug: 'Not Good' },
      '--slug: "Not Good" can be no file name; write small letters, digits and hyphens, at most 200, such as not-good',
    ],
    [{ slug: 'a'.repeat(300) }, 'can be no file name'],
    [{ title: '???' }, '--slug: the headline gives no file name'],
    [{ slug: 'crane-sold-headline' }, 'is taken: articles/2025/crane-sold-headline.md'],
  ])('%j', (change, words) => {
    const read = readPublication(copySmall());
    expect(() => createArticle({ ...good, ...change }, { read, now })).toThrow(words);
  });

  it('to write over a file, even one that is no article yet', () => {
    const folder = copySmall();
    const read = readPublication(folder);
    createArticle(good, { read, now });
    const path = join(folder, 'articles/2026/fog.md');
    const before = readFileSync(path, 'utf8');
    expect(() => createArticle(good, { read, now })).toThrow('is there already');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

it('takes a topic by its title or an alias, and a headline that was copied with its line ends', () => {
  const folder = copySmall();
  const read = readPublication(folder);
  const { title, aliases } = read.topics.find(({ id }) => id === 'harbour')?.data ?? {};
  const topics = [title?.toUpperCase(), ...(aliases ?? []), 'weather'].join(',');
  const answers = { title: ' Fog\n  over\tLondon ', kind: 'news', access: 'free', topics };
  const { file } = createArticle(answers, { read, now });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain('title: Fog over London\n');
  expect(text).toContain('topics:\n  - harbour\n  - weather\n');
});

it('a long headline gives a file name that is cut at a word', () => {
  const answers = { title: 'Again and again '.repeat(40), kind: 'news', access: 'free' };
  const { file } = createArticle(answers, { read: readPublication(copySmall()), now });
  expect(file).toMatch(/^articles\/2026\/(?:again-and-again-)+again-and-again\.md$/);
  expect(file.length).toBeLessThanOrEqual('articles/2026/.md'.length + 80);
  expect(proposeSlug('a'.repeat(300))).toBe('a'.repeat(80));
});

/** Asks as the command does; gives what was said on both sides. */
async function talk(given: NewArticleAnswers, replies: string[]) {
  const read = readPublication(copySmall());
  const said: string[] = [];
  const conversation = {
    ask: (words: string) => {
      said.push(words);
      return Promise.resolve(replies.shift());
    },
    object: (words: string) => said.push(words),
  };
  const answers = await askFor(given, conversation, (field, all) => judgeAnswer(field, all, read));
  return { said, answers };
}

it('asks only for what was not given, and takes news for no answer', async () => {
  const { said, answers } = await talk({ title: 'Fog' }, ['', '', ' free ']);
  expect(answers).toEqual({ title: 'Fog', kind: 'news', topics: '', access: 'free' });
  expect(said).toHaveLength(3);
});

it('asks again at once when an answer will not do, in words without options', async () => {
  const replies = ['', 'Fog', 'newz', 'brief', 'harbor', 'harbour', 'all', 'free'];
  const { said, answers } = await talk({}, replies);
  expect(answers).toEqual({ title: 'Fog', kind: 'brief', topics: 'harbour', access: 'free' });
  expect(said.map((words) => words.slice(0, 20))).toEqual([
    'Headline: ',
    'A headline is needed',
    'Headline: ',
    'Kind (news, intervie',
    'It must be one of ne',
    'Kind (news, intervie',
    'Topics, with commas ',
    'There is no topic "h',
    'Topics, with commas ',
    'Who may read it whol',
    'It must be one of fr',
    'Who may read it whol',
  ]);
  expect(said.join()).not.toContain('--');
});

it('asks for a file name when the headline gives none that is free', async () => {
  const taken = await talk({}, ['Crane sold: headline', 'Bad Name', 'crane-again', '', '', 'free']);
  expect(taken.answers).toMatchObject({ title: 'Crane sold: headline', slug: 'crane-again' });
  expect(taken.said[1]).toContain('"crane-sold-headline" is taken');
  expect(taken.said[2]).toContain('File name');
  expect(taken.said[3]).toContain('such as bad-name');
});

it('refuses what was given before anything is asked', async () => {
  await expect(talk({ access: 'all' }, [])).rejects.toThrow('--access');
});

/** Runs the command as `npm run new` does, with answers on a pipe. */
function run(args: string[], input = '', variables: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['src/editor/new.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, SITE_NOW: '2026-03-02T07:30:00Z', ...variables },
  });
}

it('npm run new prints the path and where to look at it, below the path of the site', () => {
  const folder = copySmall();
  const args = ['--title', 'Fog', '--kind', 'news', '--access', 'free', folder];
  expect(run(args, '', { BASE_PATH: '/reader' }).stdout).toBe(
    `${folder}/articles/2026/fog.md\nPreview: npm run dev, then /reader/articles/2026/fog/ at the address that it prints\n`,
  );
  const second = run(args);
  expect(second.stderr).toBe(
    '--slug: "fog" is taken: articles/2026/fog.md; say another file name\n',
  );
  expect(second.status).toBe(1);
});

it('takes answers from a pipe, a line each', () => {
  const folder = copySmall();
  const { stdout, stderr } = run([folder], 'Fog\n\nharbour\nmembers\n');
  expect(stderr).toBe('');
  expect(stdout).toContain(`${folder}/articles/2026/fog.md\n`);
  expect(run([folder], 'Rain\n').stderr).toContain('--access: it must be one of free, members');
  expect(run([folder], 'Rain\nnewz\n\nfree\n').stderr).toContain('--kind: it must be one of');
  expect(run([folder]).stderr).toContain('--title: a headline is needed');
  expect(existsSync(join(folder, 'articles/2026/rain.md'))).toBe(false);
});

it('makes nothing in a folder that is no publication', () => {
  const folder = writePublication({ 'x.md': 'x' });
  const { stderr, status } = run([
    '--title',
    'Fog',
    '--kind',
    'news',
    '--access',
    'free',
    join(folder, 'Hello'),
  ]);
  expect(stderr).toContain('Hello" is no publication: there is no publication.yaml in it.');
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'Hello'))).toBe(false);
});

/** The program `script` of Linux gives the command a terminal. */
it.runIf(process.platform === 'linux')('ends quietly with Ctrl+C and Ctrl+D', async () => {
  const folder = copySmall();
  for (const key of ['\u0003', '\u0004']) {
    const command = `'${process.execPath}' src/editor/new.ts '${folder}'`;
    const child = spawn('script', ['-qefc', command, '/dev/null']);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const before = output;
      output += chunk.toString();
      const comes = (words: string) => output.includes(words) && !before.includes(words);
      if (comes('Headline: ')) child.stdin.write('Fog\n');
      if (comes('Kind (')) child.stdin.write(key);
    });
    const [status] = (await once(child, 'exit')) as [number];
    expect(output).toMatch(/Nothing was made\.\s*$/);
    expect(output).not.toMatch(/Error|\bat .*:\d+/);
    expect(status).toBe(130);
  }
  expect(existsSync(join(folder, 'articles/2026/fog.md'))).toBe(false);
});
