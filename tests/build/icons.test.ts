// What a site is installed and found by: its manifest, its icons, and whom to tell of a hole in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { attribute, findAll, readPages } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

describe.each(Object.entries(sites))('the icons of the %s site', (_name, { outDir }) => {
  const folder = join(root, outDir);
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const pages = readPages(folder);
  const manifest = JSON.parse(read('/site.webmanifest').toString());

  test('are those of the manifest, of the sizes that it says', async () => {
    expect(manifest.icons.length).toBeGreaterThan(3);
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format, hasAlpha } = await sharp(read(src)).metadata();
      expect(type, src).toBe(format === 'svg' ? 'image/svg+xml' : `image/${format}`);
      if (sizes !== 'any') expect(sizes, src).toBe(`${width}x${height}`);
      if (format === 'png') expect(hasAlpha, src).toBe(false);
    }
  });

  test('are named by every page, with the colours of its ground', () => {
    for (const page of pages) {
      const links = findAll(page, 'link').map((link) => {
        return `${attribute(link, 'rel')} ${attribute(link, 'href')}`;
      });
      expect(links).toContain('icon /icon.svg');
      expect(links).toContain('apple-touch-icon /apple-touch-icon.png');
      expect(links).toContain('manifest /site.webmanifest');
      const colours = findAll(page, 'meta').filter(
        (meta) => attribute(meta, 'name') === 'theme-color',
      );
      expect(colours.map((meta) => attribute(meta, 'media'))).toEqual([
        '(prefers-color-scheme: light)',
        '(prefers-color-scheme: dark)',
      ]);
    }
  });

  test('are there for Apple and for feed readers too', async () => {
    expect(await sharp(read('apple-touch-icon.png')).metadata()).toMatchObject({
      width: 180,
      height: 180,
    });
    const ico = read('favicon.ico');
    expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32 });
    expect(ico.length).toBe(22 + ico.readUInt32LE(14));
  });
});

describe('security.txt', () => {
  test('says by the rules of RFC 9116 whom to tell', () => {
    const text = readFileSync(join(root, sites.small.outDir, '.well-known/security.txt'), 'utf8');
    const fields = text
      .trimEnd()
      .split('\n')
      .map((line) => /^([A-Z][A-Za-z-]+): (\S.*)$/.exec(line));
    expect(fields).not.toContain(null);
    const values = Map.groupBy(fields, (field) => field?.[1]);
    for (const contact of values.get('Contact') ?? []) {
      expect(contact?.[2]).toMatch(/^(mailto:|https:\/\/|tel:)/);
    }
    expect(values.get('Contact')?.length).toBeGreaterThan(0);
    expect(values.get('Expires')).toHaveLength(1);
    const expires = values.get('Expires')?.[0]?.[2] ?? '';
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
    expect(values.get('Preferred-Languages')).toHaveLength(1);
    expect(text).toContain('Canonical: http://localhost:4321/.well-known/security.txt\n');
  });

  test('is not made up where the publication names nobody', () => {
    expect(existsSync(join(root, sites.real.outDir, '.well-known'))).toBe(false);
  });
});

describe.each(Object.entries(sites))('the 404 page of the %s site', (_name, { outDir }) => {
  const page = readPages(join(root, outDir)).find(({ file }) => file === '404.html');
  const links = page ? findAll(page, 'a').map((link) => attribute(link, 'href') ?? '') : [];

  test('leads to the search, the archive, the topics, the front page and the newest articles', () => {
    expect(links).toEqual(expect.arrayContaining(['/', '/search/', '/archive/', '/topics/']));
    expect(links.filter((href) => href.startsWith('/articles/'))).toHaveLength(4);
    expect(links.filter((href) => /^\/topics\/./.test(href)).length).toBeGreaterThan(2);
  });

  test('names its links from the root, because it stands at any address', () => {
    expect(links.filter((href) => !/^(\/|#|https:)/.test(href))).toEqual([]);
  });
});
