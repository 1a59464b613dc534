// The pictures that links are shown with: there, of the right size, and light.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listSiteFiles, readPages, type BuiltPage } from '../support/built-pages.ts';
import { metaContents } from '../support/json-ld.ts';
import { root, sites } from '../support/sites.ts';

describe.each(Object.entries(sites))('the share images of the %s site', (_name, { outDir }) => {
  const folder = join(root, outDir);
  const pages = readPages(folder);
  const files = listSiteFiles(folder).filter((file) => file.startsWith('share/'));
  const named = (page: BuiltPage) =>
    metaContents(page, 'og:image').map((url) => url.replace('http://localhost:4321/', ''));

  test('are named by every page, one each, and all are there', () => {
    const wrong = pages.filter(
      (page) => !(named(page).length === 1 && files.includes(named(page)[0] ?? '')),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect([...new Set(pages.flatMap(named))].sort()).toEqual(files);
  });

  test('are 1200 by 630 and weigh at most 60 KB', async () => {
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.length, file).toBeLessThan(60 * 1024);
      const { width, height, format } = await sharp(bytes).metadata();
      expect({ file, width, height, format }).toEqual({
        file,
        width: 1200,
        height: 630,
        format: 'png',
      });
    }
  });

  test('are of their size in the head of the page, and have words', () => {
    for (const page of pages) {
      expect(metaContents(page, 'og:image:width'), page.file).toEqual(['1200']);
      expect(metaContents(page, 'og:image:height'), page.file).toEqual(['630']);
      expect(metaContents(page, 'og:image:type'), page.file).toEqual(['image/png']);
      expect(metaContents(page, 'og:image:alt').join('').length, page.file).toBeGreaterThan(5);
      expect(metaContents(page, 'twitter:card'), page.file).toEqual(['summary_large_image']);
    }
  });

  test('are an article’s own where the whole article is here', () => {
    const own = pages.filter((page) => !named(page)[0]?.startsWith('share/site.'));
    expect(own.length).toBeGreaterThan(0);
    for (const { file } of own) {
      const slug = file.split('/').at(-2) ?? '';
      expect(
        files.filter((one) => one.startsWith(`share/${slug}.`)),
        file,
      ).toHaveLength(1);
    }
  });
});
