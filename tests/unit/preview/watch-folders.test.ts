import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolders } from '../../../src/preview/watch-folders.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const soon = { timeout: 30_000 };

test('files that come, change and go are reported, also in folders that came later', async () => {
  const folder = writePublication({ 'articles/2024/a.md': 'x' });
  const touched = new Set<string>();
  onTestFinished(watchFolders(folder, (path) => touched.add(path.slice(folder.length + 1))));
  const expectTouched = async (path: string, act: () => void) => {
    touched.clear();
    act();
    await expect.poll(() => [...touched], soon).toContain(path);
  };
  await expectTouched('articles/2024/a.md', () =>
    writeFileSync(`${folder}/articles/2024/a.md`, 'y'),
  );
  await expectTouched('articles/2025', () => mkdirSync(`${folder}/articles/2025`));
  await expectTouched('articles/2025/b.md', () =>
    writeFileSync(`${folder}/articles/2025/b.md`, 'x'),
  );
  await expectTouched('articles/2025/c.md', () =>
    renameSync(`${folder}/articles/2025/b.md`, `${folder}/articles/2025/c.md`),
  );
  await expectTouched('articles/2025', () =>
    rmSync(`${folder}/articles/2025`, { recursive: true }),
  );
  await expectTouched('articles/2025', () => mkdirSync(`${folder}/articles/2025`));
  await expectTouched('articles/2025/d.md', () =>
    writeFileSync(`${folder}/articles/2025/d.md`, 'x'),
  );
});

test('a link that leads to itself ends nothing', async () => {
  const folder = writePublication({ 'articles/2024/a.md': 'x' });
  const touched = new Set<string>();
  onTestFinished(watchFolders(folder, (path) => touched.add(path.slice(folder.length + 1))));
  symlinkSync('self.md', `${folder}/articles/2024/self.md`);
  await expect.poll(() => [...touched], soon).toContain('articles/2024/self.md');
  writeFileSync(`${folder}/articles/2024/b.md`, 'y');
  await expect.poll(() => [...touched], soon).toContain('articles/2024/b.md');
});
