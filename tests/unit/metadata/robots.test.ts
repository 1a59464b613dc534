import { expect, test } from 'vitest';
import { makeRobots } from '../../../src/metadata/robots.ts';
import { openSite } from './site.ts';

test('robots may read everything and are told where the sitemaps are', async () => {
  const { context } = openSite({ articles: [] });
  expect(await makeRobots(context).write()).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://harbour.example/reader/sitemap.xml\n' +
      'Sitemap: https://harbour.example/reader/sitemaps/news.xml\n',
  );
});
