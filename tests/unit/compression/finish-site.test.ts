import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { finishSite } from '../../../src/compression/finish-site.ts';
import { listSiteFiles } from '../../support/built-pages.ts';

const page = '<p>Ferry fares rise.</p>\n'.repeat(200);
let next: string;
let current: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'finish-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  next = join(folder, 'next');
  current = join(folder, 'current');
});

function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

test('texts get compressed copies that hold the same text', async () => {
  for (const file of ['index.html', 'rss.xml', 'feed.json', 'a/b.js', 'icon.svg']) {
    write(join(next, file), page);
  }
  await finishSite({ current, next }, { precompress: true });
  expect(listSiteFiles(next)).toHaveLength(15);
  expect(brotliDecompressSync(readFileSync(join(next, 'rss.xml.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(next, 'a/b.js.gz'))).toString()).toBe(page);
});

test('a small text gets each copy that is smaller than itself', async () => {
  write(join(next, 'small.js'), 'import"./tools.js";import"./tools.js";import"./tools.js";');
  write(join(next, 'tiny.html'), '<p>Closed.</p>');
  await finishSite({ current, next }, { precompress: true });
  expect(listSiteFiles(next)).toEqual(['small.js', 'small.js.br', 'small.js.gz', 'tiny.html']);
  for (const copy of ['small.js.br', 'small.js.gz']) {
    expect(statSync(join(next, copy)).size).toBeLessThan(statSync(join(next, 'small.js')).size);
  }
});

test('nothing is put beside sealed files, pictures and the files for the host', async () => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 7919) % 251));
  write(join(next, 'sealed/a.bin'), page);
  write(join(next, 'quay.webp'), noise);
  write(join(next, '_headers'), page);
  await finishSite({ current, next }, { precompress: true });
  expect(listSiteFiles(next)).toHaveLength(3);
});

test('nor beside anything on a site whose host compresses', async () => {
  write(join(next, 'index.html'), page);
  await finishSite({ current, next }, { precompress: false });
  expect(listSiteFiles(next)).toEqual(['index.html']);
});

test('what has not changed keeps its time, its compressed copies too; what has changed does not', async () => {
  const long = new Date('2024-05-06T07:08:09Z');
  write(join(current, 'rss.xml'), page);
  write(join(current, 'index.html'), page);
  write(join(current, 'gone.html'), page);
  await finishSite({ current: next, next: current }, { precompress: true });
  for (const file of listSiteFiles(current)) utimesSync(join(current, file), long, long);
  write(join(next, 'rss.xml'), page);
  // As long as before, so that the size alone tells nothing.
  write(join(next, 'index.html'), page.replace('rise', 'fall'));
  await finishSite({ current, next }, { precompress: true });
  const times = listSiteFiles(next).map((file) => [
    file,
    statSync(join(next, file)).mtime.getTime() === long.getTime(),
  ]);
  expect(Object.fromEntries(times)).toEqual({
    'index.html': false,
    'index.html.br': false,
    'index.html.gz': false,
    'rss.xml': true,
    'rss.xml.br': true,
    'rss.xml.gz': true,
  });
});

test('a site of thousands of pages is compressed as a whole, and always alike', async () => {
  for (let i = 0; i < 1100; i += 1) write(join(next, `${i}/index.html`), `${page}${i}`);
  await finishSite({ current, next }, { precompress: true });
  const files = listSiteFiles(next);
  expect(files).toHaveLength(3300);
  const first = readFileSync(join(next, '7/index.html.br'));
  await finishSite({ current, next }, { precompress: true });
  expect(listSiteFiles(next)).toEqual(files);
  expect(readFileSync(join(next, '7/index.html.br'))).toEqual(first);
});
