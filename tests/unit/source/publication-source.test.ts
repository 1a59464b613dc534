import { cpSync, writeFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { PublicationSource } from '../../../src/source/publication-source.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const small = fileURLToPath(new URL('../../fixtures/publication-small', import.meta.url));

const clock = () => Date.UTC(2026, 0, 1);

function copySmall(): string {
  const folder = writePublication({});
  cpSync(small, folder, { recursive: true });
  return folder;
}

it('reads the folder once for all collections, and again for the next sync', async () => {
  const source = new PublicationSource(copySmall(), 'content', clock);
  const first = source.load('articles');
  expect(source.load('topics')).toBe(first);
  const second = source.load('articles');
  expect(second).not.toBe(first);
  await expect(first).resolves.toMatchObject({ problems: [] });
  // Waited for, because the folder goes with the end of the test.
  await expect(second).resolves.toMatchObject({ problems: [] });
});

it('takes up a new, a changed and a deleted file', async () => {
  const folder = copySmall();
  const source = new PublicationSource(folder, 'content', clock);
  await source.load('articles');
  writeFileSync(`${folder}/articles/2024/new.md`, writeArticle());
  const added = await source.reload(['articles/2024/new.md']);
  expect(added.articles.map(({ slug }) => slug)).toContain('new');
  rmSync(`${folder}/articles/2024/new.md`);
  const removed = await source.reload(['articles/2024/new.md']);
  expect(removed.articles.map(({ slug }) => slug)).not.toContain('new');
});

it('takes over what the build has checked, once, and only for the same folder', async () => {
  const folder = copySmall();
  await checkContent(folder, clock());
  const other = await new PublicationSource(copySmall(), 'content', clock).load('articles');
  rmSync(`${folder}/articles`, { recursive: true });
  const taken = await new PublicationSource(folder, 'content', clock).load('articles');
  expect(taken.articles).toEqual(other.articles);
  const again = new PublicationSource(folder, 'content', clock).load('articles');
  await expect(again).rejects.toThrow('unknown article');
});

it('refuses a change with a fault, and names file and line as the editor knows them', async () => {
  const folder = copySmall();
  const source = new PublicationSource(folder, 'content', clock);
  await source.load('articles');
  writeFileSync(`${folder}/articles/2024/new.md`, writeArticle('topics: [harbuor]\n'));
  await expect(source.reload(['articles/2024/new.md'])).rejects.toThrow(
    'content/articles/2024/new.md:6:10 error unknown topic "harbuor" — did you mean "harbour"?',
  );
});
