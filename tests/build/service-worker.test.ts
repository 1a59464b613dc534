import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listShell } from '../../src/build/bundle-worker.ts';
import { travelSize } from '../bench/page-size.ts';
import { root, sites } from '../support/sites.ts';

describe.each(Object.entries(sites))('the worker of the %s publication', (_, site) => {
  const outDir = join(root, site.outDir);
  const options = { outDir, basePath: '/', offlineReading: true };
  const code = readFileSync(join(outDir, 'service-worker.js'), 'utf8');

  test('brings the shell alone: no article, no archive, nothing sealed, no picture', async () => {
    const addresses = (await listShell(options)).map(({ url }) => url);
    expect(addresses).toEqual(expect.arrayContaining(['/', '/account/', '/offline/', '/icon.svg']));
    const rest = addresses.filter(
      (url) => !['/', '/account/', '/offline/', '/saved/', '/icon.svg'].includes(url),
    );
    for (const url of rest)
      expect(url).toMatch(/^\/(_astro|scripts)\/[\w.-]+\.(js|css)$|^\/fonts\/[\w.-]+\.woff2$/);
    expect(rest).not.toEqual([]);
  });

  test('names files that are there, and all of them', async () => {
    for (const { url } of await listShell(options)) {
      expect(existsSync(join(outDir, url)), url).toBe(true);
      expect(code).toContain(JSON.stringify(url).slice(1, -1));
    }
  });

  test('the shell travels in at most 160 KB, typefaces included', async () => {
    const files = (await listShell(options)).map(({ url }) =>
      join(outDir, url.endsWith('/') ? `${url}index.html` : url),
    );
    const total = files.reduce((sum, file) => sum + travelSize(file), 0);
    expect(total).toBeLessThan(160 * 1024);
  });

  test('says nothing of where it was built', () => {
    expect(code).not.toContain(root);
    expect(code).not.toContain('sourceMappingURL');
  });
});
