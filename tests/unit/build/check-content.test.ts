import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { generatePublication } from '../../support/generate-publication.ts';
import { root, sites } from '../../support/sites.ts';

const now = Date.UTC(2026, 0, 1);

function copySmall(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
  cpSync(join(root, sites.small.contentDir), folder, { recursive: true });
  return folder;
}

test('a sound publication has nothing to report', async () => {
  expect(await checkContent(copySmall(), now)).toMatchObject({
    report: '',
    next: { file: 'articles/2026/dredging-accounts.md' },
  });
});

test('the report names every faulty file, not only the first', async () => {
  const folder = copySmall();
  writeFileSync(join(folder, 'articles/2024/empty.md'), '');
  writeFileSync(join(folder, 'topics/broken.md'), '---\ntitel: Broken\n---\n');
  await expect(checkContent(folder, now)).rejects.toThrow(
    /2024\/empty\.md:1[\s\S]*topics\/broken\.md:2/,
  );
});

test('the generated publication is sound: the bench measures no faulty content', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'generated-')), 'content');
  generatePublication(folder, 60);
  expect(await checkContent(folder, now)).toMatchObject({ report: '' });
});
