// Nothing of the preview is published: no bar, no mark of a draft, no script of either.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSiteFiles } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

const traces =
  /preview-(bar|choice|reader|time)|status-mark|content-problems|Not public before|@vite/;

test.each(Object.entries(sites))('the %s site holds no trace of the preview', (_, { outDir }) => {
  const files = listSiteFiles(join(root, outDir));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => traces.test(file))).toEqual([]);
  expect(
    files.filter((file) => traces.test(readFileSync(join(root, outDir, file), 'latin1'))),
  ).toEqual([]);
});

test('and the search would find one: the preview has them in its sources', () => {
  const sources = ['src/components/StatusMark.astro', 'src/preview/preview-bar.ts'];
  for (const file of sources) expect(readFileSync(join(root, file), 'utf8')).toMatch(traces);
});
