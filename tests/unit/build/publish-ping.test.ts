import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/build/environment.ts';
import { publishPing } from '../../../src/build/publish-ping.ts';

function site(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'ping-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (changed: Record<string, string>) => {
    for (const [file, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(root, 'dist', file)), { recursive: true });
      writeFileSync(join(root, 'dist', file), text);
    }
  };
  write(files);
  const told: string[] = [];
  let status = 204;
  const fetch = async (_hub: string, { body }: RequestInit) => {
    told.push(new URLSearchParams(String(body)).get('hub.url') ?? '');
    return new Response(null, { status });
  };
  const variables = {
    WEBSUB_HUB: 'https://hub.example/',
    SITE_URL: 'https://news.example',
    BASE_PATH: '/p',
  };
  const environment = readEnvironment(variables, { root, now: 0 });
  const ping = () => publishPing(environment, { fetch, wait: async () => undefined });
  return { root, told, write, ping, fail: () => (status = 500), mend: () => (status = 204) };
}

const files = {
  'rss.xml': '1',
  'topics/a/feed.json': '1',
  'corrections.xml': '1',
  'archive/2012/09/rss.xml': '1',
  'index.html': '1',
  'sitemap.xml': '1',
};

test('first every feed, then only those that have changed; no archive, no page', async () => {
  const { told, write, ping } = site(files);
  await ping();
  expect(told).toEqual(
    ['corrections.xml', 'rss.xml', 'topics/a/feed.json'].map(
      (file) => `https://news.example/p/${file}`,
    ),
  );
  expect(await ping()).toEqual([]);
  write({ 'topics/a/feed.json': '2', 'index.html': '2' });
  expect(await ping()).toEqual(['topics/a/feed.json']);
});

test('what the hub did not take is told the next time', async () => {
  const { write, ping, fail, mend } = site(files);
  await ping();
  write({ 'rss.xml': '2' });
  fail();
  await expect(ping()).rejects.toThrow(/could not be told of https:\/\/news\.example\/p\/rss\.xml/);
  mend();
  expect(await ping()).toEqual(['rss.xml']);
});

test('without a hub or a site it says what to do', async () => {
  const line = { fetch, wait: async () => undefined };
  const root = join(tmpdir(), 'nothing-here');
  await expect(publishPing(readEnvironment({}, { root, now: 0 }), line)).rejects.toThrow(
    'WEBSUB_HUB is not set',
  );
  const environment = readEnvironment({ WEBSUB_HUB: 'https://hub.example/' }, { root, now: 0 });
  await expect(publishPing(environment, line)).rejects.toThrow('npm run build');
  expect(() => readEnvironment({ WEBSUB_HUB: 'hub' }, { root, now: 0 })).toThrow(
    /WEBSUB_HUB must be/,
  );
});
