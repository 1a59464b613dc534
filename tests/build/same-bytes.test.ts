// The same content at the same moment gives the same site, byte by byte, wherever and whenever it is built.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { hashSite, runBuild } from '../support/run-build.ts';
import { root, sites } from '../support/sites.ts';

mkdirSync(join(root, '.build'), { recursive: true });
const folder = mkdtempSync(join(root, '.build/same-bytes-'));
const SITE_NOW = '2026-06-01T10:00:00Z';

// A build takes seconds, on a busy machine a minute; here are several.
vi.setConfig({ testTimeout: 400_000 });

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(sites))(
  'two builds of the %s publication are the same',
  (name, { contentDir }) => {
    const [first, second] = ['first', 'second'].map((one) => {
      const OUT_DIR = join(folder, name, one, 'dist');
      const { exitCode, output } = runBuild({ CONTENT_DIR: contentDir, OUT_DIR, SITE_NOW });
      expect(exitCode, output).toBe(0);
      return hashSite(OUT_DIR);
    });
    expect(Object.keys(first ?? {}).length).toBeGreaterThan(30);
    expect(second).toEqual(first);
  },
);

// Until the next article is a year older, which its page tells: that is 26 October.
test('a build at a later moment, with nothing new to publish, is the same too', () => {
  const OUT_DIR = join(folder, 'small', 'later', 'dist');
  const CONTENT_DIR = sites.small.contentDir;
  runBuild({ CONTENT_DIR, OUT_DIR, SITE_NOW: '2026-10-24T23:59:59Z' });
  expect(hashSite(OUT_DIR)).toEqual(hashSite(join(folder, 'small/first/dist')));
});

test('a shell set up for development publishes no draft and nothing from the future', () => {
  const OUT_DIR = join(folder, 'small', 'development', 'dist');
  const CONTENT_DIR = sites.small.contentDir;
  const shell = { NODE_ENV: 'development', DEV: '1', SITE: 'https://elsewhere.example' };
  const { exitCode, output } = runBuild({ CONTENT_DIR, OUT_DIR, SITE_NOW, ...shell });
  expect(exitCode, output).toBe(0);
  expect(hashSite(OUT_DIR)).toEqual(hashSite(join(folder, 'small/first/dist')));
});
