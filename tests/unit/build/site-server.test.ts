import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSiteServer } from '../../../src/build/site-server.ts';
import { siteHeaderRules } from '../../../src/hosting/header-rules.ts';
import { formatHeadersFile } from '../../../src/hosting/headers-file.ts';

let outDir: string;
let server: Server | undefined;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'serve-'));
  write('index.html', 'front page');
  write('archive/index.html', 'archive');
  write('404.html', 'not here');
  write('rss.xml', '<rss/>');
  write('topics/spies/rss.xml', '<rss/>');
  write('atom.xml', '<feed/>');
  write('feed.json', '{}');
  write('sitemap.xml', '<urlset/>');
  write('sealed/id.hash.bin', 'sealed');
  write('.secret', 'hidden');
  const site = { styleHashes: [], siteUrl: 'https://a.example', basePath: '/' };
  write('_headers', formatHeadersFile(siteHeaderRules(site)));
  write('index.html.br', 'front page for brotli');
  write('rss.xml.gz', 'feed for gzip');
});

afterEach(() => {
  server?.close();
});

function write(path: string, text: string): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function listenOnce(basePath = '/'): Promise<AddressInfo> {
  server?.close();
  server = createSiteServer({ outDir, basePath });
  await new Promise<void>((resolve) => server?.listen(0, resolve));
  return server.address() as AddressInfo;
}

async function get(path: string, basePath = '/'): Promise<Response> {
  const { port } = await listenOnce(basePath);
  // Without a wish of its own, fetch would ask for every encoding.
  return fetch(`http://localhost:${port}${path}`, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity' },
  });
}

test.each([
  ['/', 'front page', 'text/html;charset=utf-8'],
  ['/archive/', 'archive', 'text/html;charset=utf-8'],
  ['/archive/?page=2', 'archive', 'text/html;charset=utf-8'],
  ['/rss.xml', '<rss/>', 'application/rss+xml; charset=utf-8'],
  ['/topics/spies/rss.xml', '<rss/>', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', '<feed/>', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', '{}', 'application/feed+json; charset=utf-8'],
  ['/sitemap.xml', '<urlset/>', 'application/xml; charset=utf-8'],
  ['/sealed/id.hash.bin', 'sealed', 'application/octet-stream'],
])('%s', async (path, body, type) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(body);
});

test('pages are asked for again, sealed files never', async () => {
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/sealed/id.hash.bin')).headers.get('cache-control')).toContain('immutable');
});

test('pages carry the headers of the site’s own _headers file', async () => {
  const { headers } = await get('/archive/');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/nothing/',
  '/_headers',
  '/.secret',
  '/%2esecret',
  '/index.html.br',
  '/rss.xml.gz',
  '/..%2f..%2fetc/passwd',
  '//x',
  '/%ff',
])('%s answers with the 404 page, its status and the headers', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('not here');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a missing file among the immutable ones is not remembered as missing', async () => {
  expect((await get('/sealed/gone.bin')).headers.get('cache-control')).toBe('no-cache');
});

test('below a base path the site is there and only there', async () => {
  expect(await (await get('/news/archive/', '/news/')).text()).toBe('archive');
  expect((await get('/archive/', '/news/')).status).toBe(404);
  expect((await get('/news', '/news/')).headers.get('location')).toBe('/news/');
  expect((await get('/', '/news/')).headers.get('location')).toBe('/news/');
});

test('a new build shows without a restart', async () => {
  await get('/');
  write('index.html', 'new front page');
  const { port } = server?.address() as AddressInfo;
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('new front page');
});

test('an old address leads on for good, and the file that says so is not shown', async () => {
  write('_redirects', '/news/old/ /news/archive/ 301\n/news/old /news/archive/ 301\n');
  for (const path of ['/news/old/', '/news/old', '/news/old?page=2']) {
    const response = await get(path, '/news/');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/news/archive/']);
  }
  expect((await get('/news/_redirects', '/news/')).status).toBe(404);
});

test.each([
  ['/', 'br', 'br', 'front page for brotli', 'text/html;charset=utf-8'],
  ['/rss.xml', 'gzip', 'gzip', 'feed for gzip', 'application/rss+xml; charset=utf-8'],
  ['/rss.xml', 'identity', null, '<rss/>', 'application/rss+xml; charset=utf-8'],
])('%s comes compressed to those who read %s', async (...row) => {
  const [path, wish, encoding, words, type] = row;
  const { port } = await listenOnce();
  const answer = await new Promise<IncomingMessage>((resolve) =>
    request({ port, path, headers: { 'Accept-Encoding': wish } }, resolve).end(),
  );
  const body = Buffer.concat(await answer.toArray()).toString();
  expect([answer.headers['content-encoding'] ?? null, body]).toEqual([encoding, words]);
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.headers.vary).toBe('Accept-Encoding');
});
