import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChanges } from '../../../src/preview/read-changes.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const old = 'articles/2024/old.md';

function open() {
  const folder = writePublication({ [old]: writeArticle(), 'articles/2024/a.png': 'x' });
  const take = (...paths: string[]) => {
    const { changed, removed, matter } = readChanges(folder, paths, new Set([old]));
    return { changed: changed.map(({ file }) => file), removed, matter };
  };
  return { folder, take };
}

test('a changed, a new and a lost file are told apart', () => {
  const { folder, take } = open();
  writeFileSync(`${folder}/articles/2024/new.md`, writeArticle());
  expect(take(old, 'articles/2024/new.md')).toEqual({
    changed: [old, 'articles/2024/new.md'],
    removed: [],
    matter: true,
  });
  rmSync(`${folder}/${old}`);
  expect(take(old)).toEqual({ changed: [], removed: [old], matter: true });
});

test('a folder that was renamed stands for all its files', () => {
  const { folder, take } = open();
  renameSync(`${folder}/articles/2024`, `${folder}/articles/2025`);
  expect(take('articles/2024', 'articles/2025')).toEqual({
    changed: ['articles/2025/old.md'],
    removed: [old],
    matter: true,
  });
});

test('a picture matters though it is no content', () => {
  expect(open().take('articles/2024/a.png')).toEqual({ changed: [], removed: [], matter: true });
});

test('what editors’ programs leave beside a file does not matter', () => {
  const { folder, take } = open();
  mkdirSync(`${folder}/.git`);
  writeFileSync(`${folder}/articles/2024/.old.md.swp`, 'x');
  writeFileSync(`${folder}/articles/2024/old.md~`, 'x');
  expect(take('.git', '.git/index', 'articles/2024/.old.md.swp').matter).toBe(false);
  expect(take('articles/2024/old.md~', 'articles/2024/4913').matter).toBe(false);
});

test('what cannot be read is a change with a fault, not a deletion', () => {
  const { folder, take } = open();
  symlinkSync('self.md', `${folder}/articles/2024/self.md`);
  rmSync(`${folder}/${old}`);
  mkdirSync(`${folder}/${old}`);
  expect(take('articles/2024/self.md', old).changed).toEqual(['articles/2024/self.md', old]);
  rmSync(`${folder}/${old}`, { recursive: true });
  expect(take(old)).toEqual({ changed: [], removed: [old], matter: true });
});
