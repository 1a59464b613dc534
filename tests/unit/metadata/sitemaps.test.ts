import { describe, expect, test } from 'vitest';
import { listSitemaps } from '../../../src/metadata/sitemaps.ts';
import type { Newsroom } from '../edition/newsroom.ts';
import { openSite } from './site.ts';

async function writeAll(newsroom: Newsroom, limit?: number): Promise<Record<string, string[]>> {
  const { edition, context } = openSite(newsroom);
  const documents = listSitemaps(edition, context, limit);
  const texts = await Promise.all(documents.map((document) => document.write()));
  const origin = /https:\/\/harbour\.example\/reader/g;
  return Object.fromEntries(
    documents.map(({ path }, index) => [
      path,
      String(texts[index])
        .replace(origin, '')
        .match(/(?<=<loc>).*?(?=<\/(url|sitemap)>)/g) ?? [],
    ]),
  );
}

const newsroom = {
  articles: [
    { slug: 'old', published: '2011-12-31', updated: '2013-05-06', topics: ['ferries'] },
    { slug: 'a', published: '2012-09-17T09:17', authors: ['ann'] },
    { slug: 'b', published: '2012-09-18', previousUrls: ['/was/b/'] },
    { slug: 'draft', draft: true },
    { slug: 'tomorrow', published: '2024-02-22' },
  ],
  topics: { ferries: 'Ferries' },
  authors: { ann: 'Ann Author' },
};

describe('the sitemaps', () => {
  test('one holds the lists, and one each year its articles, newest first', async () => {
    const sitemaps = await writeAll(newsroom);
    expect(sitemaps['/sitemap.xml']).toEqual([
      '/sitemaps/pages.xml</loc><lastmod>2013-05-06</lastmod>',
      '/sitemaps/2012.xml</loc><lastmod>2012-09-18</lastmod>',
      '/sitemaps/2011.xml</loc><lastmod>2013-05-06</lastmod>',
    ]);
    expect(sitemaps['/sitemaps/2012.xml']).toEqual([
      '/articles/2012/b/</loc><lastmod>2012-09-18</lastmod>',
      '/articles/2012/a/</loc><lastmod>2012-09-17T09:17:00+02:00</lastmod>',
    ]);
    expect(sitemaps['/sitemaps/2011.xml']).toEqual([
      '/articles/2011/old/</loc><lastmod>2013-05-06</lastmod>',
    ]);
  });

  test('a list changes with what it shows; a page without articles does not say', async () => {
    const pages = (await writeAll(newsroom))['/sitemaps/pages.xml'];
    expect(pages).toContain('/topics/ferries/</loc><lastmod>2013-05-06</lastmod>');
    expect(pages).toContain('/authors/ann/</loc><lastmod>2012-09-17T09:17:00+02:00</lastmod>');
    expect(pages).toContain('/archive/2012/09/</loc><lastmod>2012-09-18</lastmod>');
    expect(pages).toContain('/about/</loc>');
  });

  test('nothing that is not public, and no old address, is in any', async () => {
    const all = Object.values(await writeAll(newsroom)).flat();
    expect(all.filter((entry) => /draft|tomorrow|\/was\//.test(entry))).toEqual([]);
  });

  test('the numbered pages of a long list are in it', async () => {
    const articles = Array.from({ length: 45 }, (_, i) => ({
      slug: `a-${i}`,
      published: `2012-01-${String(1 + (i % 28)).padStart(2, '0')}`,
      topics: ['ferries'],
    }));
    const pages = (await writeAll({ articles, topics: newsroom.topics }))['/sitemaps/pages.xml'];
    const topic = pages?.filter((entry) => entry.startsWith('/topics/ferries/'));
    expect(topic?.map((entry) => entry.split('<')[0])).toEqual([
      '/topics/ferries/',
      '/topics/ferries/1/',
      '/topics/ferries/2/',
      '/topics/ferries/3/',
    ]);
  });

  test('a file that is full is followed by another, and does not change', async () => {
    const articles = ['01', '02', '03', '04', '05'].map((day) => ({
      slug: `d-${day}`,
      published: `2012-01-${day}`,
    }));
    const sitemaps = await writeAll({ articles }, 2);
    const slugs = (path: string) =>
      sitemaps[path]?.map((entry) => /d-\d+/.exec(entry)?.[0]).join(' ');
    expect(slugs('/sitemaps/2012.xml')).toBe('d-02 d-01');
    expect(slugs('/sitemaps/2012-2.xml')).toBe('d-04 d-03');
    expect(slugs('/sitemaps/2012-3.xml')).toBe('d-05');
    const listed = sitemaps['/sitemap.xml']?.filter((entry) => entry.includes('/2012'));
    expect(listed).toHaveLength(3);
  });
});
