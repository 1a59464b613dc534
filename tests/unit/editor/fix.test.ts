import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { fixProblems } from '../../../src/editor/fix-problems.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const now = Date.UTC(2026, 0, 1);
const topic =
  '---\ntitle: Espionage\ndescription: Spies.\naliases: [Spying, Moles, Secret service]\n---\n';
const file = 'articles/2024/x.md';

/** Mends one article and gives its bytes, as text with its line ends and marks. */
async function fix(text: string | Uint8Array): Promise<string> {
  const folder = writePublication({ [file]: text, 'topics/espionage.md': topic });
  fixProblems(folder, await checkPublication(readPublication(folder), now));
  return readFileSync(join(folder, file), 'utf8');
}

const article = (head: string, end = '\n') =>
  `---\ntitle: "A: title" # keep me\nkind: news\n${head}access: free\n---\n\nSome text.${end}`;
const dated = 'published: 2024-05-06\n';

it.each([
  ['a date with slashes', 'published: 2024/5/6\n', dated],
  ['a date that is day first beyond doubt', 'published: 17.09.2024\n', 'published: 2024-09-17\n'],
  ['a date with a space', 'published: 2024-05-06 9:17\n', 'published: 2024-05-06T09:17\n'],
  ['its quotes', `published: '2024/05/06' # why\n`, `published: '2024-05-06' # why\n`],
  ['an alias in a list', `${dated}topics: [Moles]\n`, `${dated}topics: [espionage]\n`],
  [
    'an alias in lines',
    `${dated}topics:\n  - "secret service" # old\n`,
    `${dated}topics:\n  - "espionage" # old\n`,
  ],
  [
    'the date of a correction',
    `${dated}corrections:\n  - {date: 2024/05/07, was: a, now: b}\n`,
    `${dated}corrections:\n  - {date: 2024-05-07, was: a, now: b}\n`,
  ],
])('mends %s and not another byte', async (_name, before, after) => {
  expect(await fix(article(before))).toBe(article(after));
});

it.each([
  ['a date that may be two', article('published: 03/09/2024\n')],
  ['a day that is not in the calendar', article('published: 2024/02/31\n')],
  ['a topic that is only similar', article(`${dated}topics: [espionge]\n`)],
  ['an alias of a topic that is there', article(`${dated}topics: [espionage, Moles]\n`)],
  ['a value in several lines', article('published: >\n  2024/05/06\n')],
  ['a value that is used twice', article('published: &day 2024/05/06\nupdated: *day\n')],
])('leaves %s to the editor', async (_name, text) => {
  expect(await fix(text)).toBe(text);
});

it('ends the last line as the others end', async () => {
  expect(await fix(article(dated, ''))).toBe(article(dated));
  const windows = article(dated, '').replaceAll('\n', '\r\n');
  expect(await fix(windows)).toBe(`${windows}\r\n`);
});

it('keeps the byte order mark, the line ends and characters beyond the basic ones', async () => {
  const text = (date: string, end: string) =>
    `\uFEFF${article(`description: 😀 “é” # 😀\npublished: "${date}" # 😀\n`, end)}`.replaceAll(
      '\n',
      '\r\n',
    );
  expect(await fix(text('2024/05/06', ''))).toBe(text('2024-05-06', '\n'));
});

it('touches no file that cannot be read', async () => {
  const bytes = Buffer.from('---\ntitle: A\npublished: 2024/05/06\n---\ncaf\xe9', 'latin1');
  const folder = writePublication({ [file]: bytes });
  fixProblems(folder, await checkPublication(readPublication(folder), now));
  expect(readFileSync(join(folder, file))).toEqual(bytes);
});

it('npm run check -- --fix says what it mended, and what is left', () => {
  const text = article('published: 2024/05/06\ntopics: [nowhere]\n', '');
  const folder = writePublication({ [file]: text, 'topics/espionage.md': topic });
  const { stdout, status } = spawnSync(process.execPath, ['src/editor/check.ts', '--fix', folder], {
    encoding: 'utf8',
  });
  expect(stdout).toContain(`mended ${folder}/${file}:4 "published" must be a date`);
  expect(stdout).toContain(`mended ${folder}/${file}:9 the last line does not end`);
  expect(stdout).toContain('unknown topic "nowhere"');
  expect(stdout.split('mended')).toHaveLength(3);
  expect(status).toBe(1);
});
