// axe-core on every page of every site; barriers.spec.ts looks at one page of each kind in all its states.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { readPages } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

test.describe.configure({ mode: 'parallel' });

for (const [name, { outDir, port }] of Object.entries(sites)) {
  test(`no page of the ${name} site has a barrier`, async ({ page }) => {
    const files = readPages(join(root, outDir)).map(({ file }) => file);
    test.setTimeout(30_000 + files.length * 8_000);
    expect(files.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const file of files) {
      await page.goto(`http://localhost:${port}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
      found.push(...(await findBarriers(page)).map((barrier) => `${file}: ${barrier}`));
    }
    expect(found).toEqual([]);
  });
}
