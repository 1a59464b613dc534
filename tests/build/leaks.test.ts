import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readPublicationTexts } from '../support/gated-text.ts';
import { root, sites } from '../support/sites.ts';
import { findLeaks } from './leak-scan.ts';

const now = process.env['SITE_NOW'] ? Date.parse(process.env['SITE_NOW']) : Date.now();
const copy = mkdtempSync(join(tmpdir(), 'leaks-'));

afterAll(() => rmSync(copy, { recursive: true }));

describe.each(Object.entries(sites))('the %s publication', (name, { contentDir, outDir }) => {
  const texts = readPublicationTexts(join(root, contentDir), now);
  const options = { gatedTexts: texts.gated, publicTexts: texts.public };

  test('holds something back', () => {
    expect(texts.gated.size).toBeGreaterThan(0);
  });

  test('no file of the site holds six words of it, in any encoding', async () => {
    expect(await findLeaks({ distDir: join(root, outDir), ...options })).toEqual([]);
  });

  test('a leak planted in the search index is found, for every article', async () => {
    const distDir = join(copy, `${name}-index`);
    const folder = join(distDir, 'search-index/0123456789abcdef/fragment');
    mkdirSync(folder, { recursive: true });
    for (const [id, content] of texts.gated) {
      // As Pagefind writes what it keeps of a page.
      const fragment = `pagefind_dcd${JSON.stringify({ url: '/', content, word_count: 9 })}`;
      writeFileSync(join(folder, `en_${id}.pf_fragment`), gzipSync(fragment));
    }
    const leaking = (await findLeaks({ distDir, ...options })).map(({ articleId }) => articleId);
    expect(leaking.sort()).toEqual([...texts.gated.keys()].sort());
  });

  test('a leak planted in the site is found, for every article', async () => {
    const distDir = join(copy, name);
    cpSync(join(root, outDir), distDir, { recursive: true });
    for (const [id, text] of texts.gated) {
      writeFileSync(join(distDir, `${id}.js`), `f("${Buffer.from(text).toString('base64')}")`);
    }
    const leaking = (await findLeaks({ distDir, ...options })).map(({ articleId }) => articleId);
    expect(leaking.sort()).toEqual([...texts.gated.keys()].sort());
  });
});
