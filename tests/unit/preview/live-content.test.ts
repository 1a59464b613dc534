import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { LiveContent } from '../../../src/preview/live-content.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const small = fileURLToPath(new URL('../../fixtures/publication-small', import.meta.url));
const file = 'articles/2024/new.md';
/** For polls on a busy machine; they end as soon as they hold. */
const soon = { timeout: 30_000 };

/** The small publication, alive; `events` says what its listener heard. */
async function open(change?: (folder: string) => void, patience = 60_000) {
  const folder = writePublication({});
  cpSync(small, folder, { recursive: true });
  rmSync(`${folder}/identities.lock.json`);
  change?.(folder);
  const events: string[] = [];
  const coming: unknown[] = [];
  const listed: string[][] = [];
  const content = new LiveContent(
    { contentDir: folder, patience },
    {
      listed: (readings) => listed.push([...readings.keys()]),
      coming: (next) => coming.push(next),
      shown: () => events.push('shown'),
      refused: (problems) => events.push(...problems.map(({ message }) => message)),
    },
  );
  onTestFinished(() => content.close());
  await content.ready;
  await expect.poll(() => events.length, soon).toBeGreaterThan(0);
  events.length = 0;
  const write = (text: string, name = file) => writeFileSync(`${folder}/${name}`, text);
  const titleOf = (slug: string) =>
    content.shown?.articles.find((article) => article.slug === slug)?.frontmatter.title;
  return { content, coming, events, folder, listed, write, titleOf };
}

test('an edit shows, and a deletion too', async () => {
  const { content, events, folder, write, titleOf } = await open();
  write(writeArticle());
  await content.take([file]);
  expect(titleOf('new')).toBe('A title');
  rmSync(`${folder}/${file}`);
  await content.take([file]);
  expect(titleOf('new')).toBeUndefined();
  expect(events).toEqual(['shown', 'shown']);
});

test('files are listed anew when one comes or goes and when a name changes, not for other edits', async () => {
  const { content, listed, folder, write } = await open();
  const topic = 'topics/harbour.md';
  expect(listed.at(-1)).toContain(topic);
  write(writeArticle());
  await content.take([file]);
  expect(listed).toHaveLength(2);
  write(writeArticle().replace('A title', 'Another title'));
  await content.take([file]);
  expect(listed).toHaveLength(2);
  write('---\ntitle: Docks\ndescription: Docks.\n---\n', topic);
  await content.take([topic]);
  expect(listed).toHaveLength(3);
  // An article that is only begun is full of faults, and it is then that its head is written.
  write('---\ntit', 'articles/2024/begun.md');
  await content.take(['articles/2024/begun.md']);
  expect(listed.at(-1)).toContain('articles/2024/begun.md');
  rmSync(`${folder}/${file}`);
  await content.take([file]);
  expect(listed).toHaveLength(5);
  expect(listed.at(-1)).not.toContain(file);
});

test('what will be shown is told ahead, so that pages can begin; what cannot be read is not', async () => {
  const { content, coming, write } = await open();
  write(writeArticle());
  await content.take([file]);
  expect(coming).toEqual([content.shown]);
  write('---\ntitle: [\n---\n');
  await content.take([file]);
  expect(coming).toHaveLength(1);
});

test('a fault between files is refused, and the last good publication stays until it is mended', async () => {
  const { content, events, write, titleOf } = await open();
  write(writeArticle());
  await content.take([file]);
  const good = content.shown;
  write(writeArticle('topics: [harbuor]\n', 'Text.\n').replace('A title', 'Another'));
  await content.take([file]);
  await expect.poll(() => events.at(-1), soon).toContain('unknown topic "harbuor"');
  expect(content.shown).toBe(good);
  write(writeArticle().replace('A title', 'Mended'));
  await content.take([file]);
  await expect.poll(() => titleOf('new'), soon).toBe('Mended');
  expect(content.problems).toEqual([]);
});

test('the text of what is shown stays, whether it was edited before or never, until the file is mended', async () => {
  const { content, events, folder, write } = await open();
  const old = 'articles/2024/ferry-fares-rise.md';
  const lock = 'articles/2025/pilot-and-captain.exchanges.json';
  const read = (name: string) => Buffer.from(content.read(name) ?? '').toString();
  const before = [old, lock].map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  write(writeArticle('', 'Good words.\n'));
  await content.take([file]);
  await expect.poll(() => content.problems.length, soon).toBe(0);
  write('---\ntitle: Bad\n');
  write('---\ntitle: Bad\n', old);
  rmSync(`${folder}/${lock}`);
  await content.take([file, old, lock]);
  await expect.poll(() => events.join(), soon).toContain('never ends');
  expect(read(file)).toContain('Good words.');
  expect([old, lock].map(read)).toEqual(before);
  write(writeArticle('', 'Better words.\n'));
  write(before[0] ?? '', old);
  await content.take([file, old]);
  await expect.poll(() => read(file), soon).toContain('Better words.');
  expect(content.read(lock)).toBeUndefined();
});

test('a large publication shows an edit before it is checked, and takes it back when it is faulty', async () => {
  const { content, events, write, titleOf } = await open(undefined, 0);
  await expect.poll(() => titleOf('ferry-fares-rise'), soon).toBeDefined();
  write(writeArticle('topics: [harbuor]\n'));
  await content.take([file]);
  await expect.poll(() => events.at(-1), soon).toContain('unknown topic "harbuor"');
  expect(titleOf('new')).toBeUndefined();
});

test('all faults are told, those of files that nobody touched included', async () => {
  const { content, events, write } = await open();
  write('---\ntitle: [\n---\n');
  write(writeArticle('topics: [harbuor]\n'), 'articles/2024/second.md');
  await content.take([file]);
  await content.take(['articles/2024/second.md']);
  expect(new Set(content.problems.map((problem) => problem.file))).toEqual(
    new Set([file, 'articles/2024/second.md']),
  );
  expect(events).not.toContain('shown');
});

test('what can be read of a publication with faults shows from the start', async () => {
  const { content, titleOf } = await open((folder) =>
    writeFileSync(`${folder}/${file}`, writeArticle('topics: [harbuor]\n')),
  );
  expect(content.problems).toHaveLength(1);
  expect(titleOf('ferry-fares-rise')).toBeDefined();
});

test('what does not matter is no edit', async () => {
  const { content, events } = await open();
  await content.take(['articles/2024/.x.md.swp']);
  expect(events).toEqual([]);
});

test('edits while a check runs are all taken up', async () => {
  const { content, write, titleOf } = await open();
  const edits = ['One', 'Two', 'Three'].map((title) => {
    write(writeArticle().replace('A title', title));
    return content.take([file]);
  });
  await Promise.all(edits);
  await expect.poll(() => titleOf('new'), soon).toBe('Three');
});
