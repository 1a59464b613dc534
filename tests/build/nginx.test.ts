// A real nginx serves the site below a path with the very configuration that `npm run deploy:config` prints.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/build/environment.ts';
import { deployConfig } from '../../src/hosting/deploy-config.ts';
import { parseRedirectsFile } from '../../src/moved/redirects-file.ts';
import { ask } from '../support/ask.ts';
import { listSiteFiles } from '../support/built-pages.ts';
import { findNginx, startNginx } from '../support/nginx.ts';
import { runBuild } from '../support/run-build.ts';
import { belowPathVariables, root, siteBelowPath } from '../support/sites.ts';
import { writeArticle } from '../support/temporary-publication.ts';

const program = findNginx();
const missing = 'reason' in program ? ` (skipped: ${program.reason})` : '';
const folder = mkdtempSync(join(tmpdir(), 'nginx-test-'));
const rootDir = join(folder, 'www');
const outDir = join(rootDir, 'reader');
const { port } = siteBelowPath;
const get = (path: string, headers: Record<string, string> = {}) => ask(port, path, headers);
let stop: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  if ('reason' in program) return;
  cpSync(join(root, siteBelowPath.outDir), outDir, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(outDir, '.env'), 'SECRET=1');
  const environment = readEnvironment({ ...belowPathVariables, OUT_DIR: outDir }, { root, now: 0 });
  const site = deployConfig(environment, 'nginx', rootDir);
  stop = await startNginx(program, { folder: join(folder, 'nginx'), site, port });
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

describe.skipIf(missing !== '')(`nginx${missing}`, () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['archive/', 'text/html; charset=utf-8'],
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['corrections.xml', 'application/rss+xml; charset=utf-8'],
    ['topics/harbour/rss-free.xml', 'application/rss+xml; charset=utf-8'],
    ['archive/2026/02/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['authors/ines-duarte/feed.json', 'application/feed+json; charset=utf-8'],
    ['feeds.opml', 'text/x-opml; charset=utf-8'],
    ['icon.svg', 'image/svg+xml; charset=utf-8'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
    [fileIn('sealed/'), 'application/octet-stream'],
    [fileIn('_astro/', '.js'), 'text/javascript; charset=utf-8'],
    [fileIn('_astro/', '.avif'), 'image/avif'],
    [fileIn('fonts/'), 'font/woff2'],
  ])('/reader/%s comes as %s', async (path, type) => {
    const answer = await get(`/reader/${path}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  test.each([
    '/reader/',
    '/reader/rss.xml',
    '/reader/no-such-page/',
    '/reader/sealed/',
    '/reader/../../x',
  ])('the headers stand on %s', async (path) => {
    const { headers } = await get(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['server']).toBe('nginx');
  });

  test('each header stands there once', async () => {
    const { headers } = await get('/reader/sealed/x', {});
    expect(headers['content-security-policy']?.toString().match(/default-src/g)).toHaveLength(1);
    expect((await get('/reader/rss.xml')).headers['cache-control']).toBe('no-cache');
  });

  test('what has a hash in its name is kept for ever; what is missing, and all else, is not', async () => {
    const forever = 'public, max-age=31536000, immutable';
    for (const start of ['sealed/', 'fonts/', '_astro/']) {
      expect((await get(`/reader/${fileIn(start)}`)).headers['cache-control']).toBe(forever);
    }
    for (const path of ['', 'rss.xml', 'sealed/gone.bin', '404.html', 'icon.svg']) {
      expect((await get(`/reader/${path}`)).headers['cache-control'], path).toBe('no-cache');
    }
  });

  test.each([
    ['/reader/', 'index.html'],
    ['/reader/rss.xml', 'rss.xml'],
    ['/reader/archive/2026/02/feed.json', 'archive/2026/02/feed.json'],
  ])('%s comes compressed to those who can read that', async (path, file) => {
    const plain = readFileSync(join(outDir, file));
    const brotli = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain);
    const gzip = await get(path, { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain);
    const bare = await get(path);
    expect(bare.headers['content-encoding']).toBeUndefined();
    expect(bare.body).toEqual(plain);
    const types = [brotli, gzip, bare].map(({ headers }) => headers['content-type']);
    expect(new Set(types).size).toBe(1);
    expect(bare.headers.vary ?? brotli.headers.vary).toBe('Accept-Encoding');
  });

  test.each([
    '/reader/no-such-page/',
    '/reader/.env',
    '/reader/%2eenv',
    '/reader/_headers',
    '/reader/_redirects',
    '/reader/index.html.br',
    '/reader/rss.xml.gz',
    '/reader/404.html',
    '/reader/sealed/',
    '/reader/_astro/',
    '/reader/articles/',
  ])('%s answers with the 404 page and its status', async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toEqual(readFileSync(join(outDir, '404.html')));
  });

  test.each([
    '/reader/../../../../etc/passwd',
    '/reader/..%2f..%2f..%2fetc/passwd',
    '/reader/%2e%2e/%2e%2e/nginx/nginx.conf',
    '/reader../nginx/nginx.conf',
    '/reader/..\\..\\etc\\passwd',
    '/reader/_astro../rss.xml',
    '//etc/passwd',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/root:x:|load_module|<rss/);
  });

  test('an old address leads to the new one for good', async () => {
    const moves = parseRedirectsFile(readFileSync(join(outDir, '_redirects'), 'utf8'));
    expect(moves.length).toBeGreaterThan(1);
    for (const { from, to } of moves) {
      const { status, headers } = await get(encodeURI(from));
      expect([status, headers.location]).toEqual([301, to]);
      expect(headers['content-security-policy']).toBeDefined();
      expect((await get(to)).status, to).toBe(200);
    }
  });

  test('a folder without its slash leads to the page, on the same host', async () => {
    const { status, headers } = await get('/reader/archive');
    expect([status, headers.location]).toEqual([301, '/reader/archive/']);
  });

  test('after a build with one more article, a feed without it has not changed', async () => {
    const paths = ['topics/weather/rss.xml', 'feeds.opml', 'archive/2026/02/atom.xml', 'rss.xml'];
    const before = await Promise.all(paths.map((path) => get(`/reader/${path}`, encodings)));
    buildWithOneMore();
    for (const [index, path] of paths.entries()) {
      const { etag = '', 'last-modified': time = '' } = before[index]?.headers ?? {};
      const expected = path === 'rss.xml' ? 200 : 304;
      const byTag = await get(`/reader/${path}`, { ...encodings, 'If-None-Match': etag });
      const byTime = await get(`/reader/${path}`, { ...encodings, 'If-Modified-Since': time });
      expect([byTag.status, byTime.status], path).toEqual([expected, expected]);
    }
  });
});

const encodings = { 'Accept-Encoding': 'br' };

function fileIn(start: string, end = ''): string {
  const dist = join(root, siteBelowPath.outDir);
  const files = existsSync(dist) ? listSiteFiles(dist) : [];
  return files.find((file) => file.startsWith(start) && file.endsWith(end)) ?? `no file ${start}`;
}

function buildWithOneMore(): void {
  const contentDir = join(folder, 'content');
  cpSync(join(root, siteBelowPath.contentDir), contentDir, { recursive: true });
  const article = writeArticle('topics: [ferries]\n');
  writeFileSync(join(contentDir, 'articles/2024/one-more.md'), article);
  const variables = { ...belowPathVariables, CONTENT_DIR: contentDir, OUT_DIR: outDir };
  const { exitCode, output } = runBuild(variables);
  expect(exitCode, output).toBe(0);
}
