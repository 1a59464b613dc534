import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { askFor } from '../../../src/editor/new-article/ask.ts';
import { createArticle } from '../../../src/editor/new-article/create-article.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
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
    [{ title: '' }, 'A headline is needed'],
    [
      { kind: 'newz' },
      '--kind must be one of news, interview, opinion, analysis, brief; found "newz" — did you mean "news"?',
    ],
    [{ access: undefined }, '--access must be one of free, members; it is missing'],
    [{ topics: 'harbor' }, 'There is no topic "harbor" — did you mean "harbour"?'],
    [{ authors: 'tom' }, 'There is no author "tom"'],
    [{ published: '2026-02-31' }, '--published is not in the calendar'],
    [{ slug: 'Not Good' }, 'Say one: --slug'],
    [{ title: '???' }, 'Say one: --slug'],
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

it('asks only for what was not given, and takes news for no answer', async () => {
  const asked: string[] = [];
  const answers = await askFor({ title: 'Fog' }, async (question) => {
    asked.push(question);
    return question.startsWith('Who') ? ' free ' : '';
  });
  expect(answers).toEqual({ title: 'Fog', kind: 'news', topics: '', access: 'free' });
  expect(asked).toHaveLength(3);
});

it('npm run new prints the path and where to look at it', () => {
  const folder = copySmall();
  const args = ['--title', 'Fog', '--kind', 'news', '--access', 'free', folder];
  const run = () =>
    spawnSync(process.execPath, ['src/editor/new.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, SITE_NOW: '2026-03-02T07:30:00Z' },
    });
  expect(run().stdout).toBe(
    `${folder}/articles/2026/fog.md\nPreview with "npm run dev": http://localhost:4321/articles/2026/fog/\n`,
  );
  const second = run();
  expect(second.stderr).toBe(
    'The slug "fog" is taken: articles/2026/fog.md. Give it another --slug.\n',
  );
  expect(second.status).toBe(1);
});
