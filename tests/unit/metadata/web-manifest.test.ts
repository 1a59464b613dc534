import { expect, test } from 'vitest';
import { makeWebManifest } from '../../../src/metadata/web-manifest.ts';
import { openSite } from './site.ts';

test('the web manifest stays below the base path and names the newspaper', async () => {
  const { context } = openSite({ articles: [], language: 'pt-BR' });
  const manifest = JSON.parse(String(await makeWebManifest(context).write()));
  expect(manifest).toMatchObject({
    name: 'The Harbour',
    lang: 'pt-BR',
    id: '/reader/',
    start_url: '/reader/',
    scope: '/reader/',
  });
  const sources = manifest.icons.map(({ src }: { src: string }) => src);
  expect(sources.filter((src: string) => !src.startsWith('/reader/'))).toEqual([]);
  expect(manifest.shortcuts).toEqual([
    { name: 'Front page', url: '/reader/' },
    { name: 'Reading list', url: '/reader/saved/' },
    { name: 'Search', url: '/reader/search/' },
  ]);
  expect(new Set(manifest.icons.map(({ purpose }: { purpose: string }) => purpose))).toEqual(
    new Set(['any', 'maskable']),
  );
});
