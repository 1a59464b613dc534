// A site below a path: every address in its pages, feeds, lists and styles stays below it and leads somewhere.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSiteServer } from '../../src/build/site-server.ts';
import { headersForPath, parseHeadersFile } from '../../src/hosting/headers-file.ts';
import { ask } from '../support/ask.ts';
import { attribute, findAll, listSiteFiles, readPages } from '../support/built-pages.ts';
import { decodeEntities } from '../support/text-decodings.ts';
import { belowPathVariables, root, siteBelowPath } from '../support/sites.ts';

const outDir = join(root, siteBelowPath.outDir);
const { basePath } = siteBelowPath;
const origin = belowPathVariables.SITE_URL;
const texts = listSiteFiles(outDir).filter((file) =>
  /\.(html|xml|json|opml)$|^_(headers|redirects)$/.test(file),
);
let server: Server;

beforeAll(async () => {
  server = createSiteServer({ outDir, basePath });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

afterAll(() => {
  server.close();
});

test('there are pages, feeds and lists to look into', () => {
  const endings = new Set(texts.map((file) => /\.(\w+)$/.exec(file)?.[1]));
  expect([...endings].sort()).toEqual(['html', 'json', 'opml', 'xml', undefined]);
  expect(listAll().size).toBeGreaterThan(100);
});

test('no address leaves the path', () => {
  const outside = [...listAll()].filter(([path]) => !path.startsWith(basePath));
  expect(outside).toEqual([]);
});

test('every address leads somewhere', async () => {
  const { port } = server.address() as AddressInfo;
  const broken: string[] = [];
  for (const [path, file] of listAll()) {
    const { status } = await ask(port, path);
    // Old addresses lead on; where to, is an address of its own.
    if (status !== 200 && status !== 301) broken.push(`${status} ${path} in ${file}`);
  }
  expect(broken).toEqual([]);
});

test('every page carries the policy itself, as the setting asks, but for what only headers can say', () => {
  const rules = parseHeadersFile(readFileSync(join(outDir, '_headers'), 'utf8'));
  const header = headersForPath(rules, basePath)['Content-Security-Policy'];
  const expected = header?.replace("frame-ancestors 'none'; ", '');
  const pages = readPages(outDir);
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) {
    const [meta] = findAll(page, 'meta').filter((one) => attribute(one, 'http-equiv'));
    expect(meta && attribute(meta, 'content'), page.file).toBe(expected);
  }
});

/** Every address of this site that any file names, with one file that does. */
function listAll(): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of texts) {
    for (const path of listPaths(file)) all.set(path, file);
  }
  return all;
}

function listPaths(file: string): string[] {
  const text = decodeEntities(readFileSync(join(outDir, file), 'utf8'));
  const found = [
    ...text.matchAll(new RegExp(`${origin}(/[^\\s"'<>\\\\)}]*)`, 'g')),
    ...text.matchAll(/\b(?:href|src|action|data-sealed)=\\?["'](\/[^"'\\]*)/g),
    ...text.matchAll(/\burl\((\/[^)]*)\)/g),
    ...[...text.matchAll(/\bsrcset=\\?"([^"\\]*)/g)].flatMap(([, list = '']) => [
      ...list.matchAll(/(?:^|, )(\/\S*)/g),
    ]),
    ...(file === '_redirects' ? text.matchAll(/(?:^| )(\/\S*)/gm) : []),
  ];
  return found.map(([, path = '']) => path.replace(/[?#].*$/, ''));
}
