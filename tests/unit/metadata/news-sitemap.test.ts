import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { makeNewsSitemap } from '../../../src/metadata/news-sitemap.ts';
import type { Newsroom } from '../edition/newsroom.ts';
import { openSite } from './site.ts';

async function readNews(newsroom: Newsroom) {
  const { edition, context } = openSite(newsroom);
  const text = String(await makeNewsSitemap(edition, context).write());
  const parser = new XMLParser({ isArray: (name) => name === 'url' });
  return parser.parse(text).urlset.url ?? [];
}

const articles = [
  { slug: 'today', title: 'Q & A', published: '2024-02-21T09:00' },
  { slug: 'yesterday', published: '2024-02-20' },
  { slug: 'at-the-border', published: '2024-02-19T13:00' },
  { slug: 'just-within', published: '2024-02-19T13:01' },
  { slug: 'only-copied', captured: '2024-02-21' },
  { slug: 'only-a-headline', published: '2024-02-21', extent: 'headline' as const },
  { slug: 'later-today', published: '2024-02-21T18:00' },
];

describe('the news sitemap', () => {
  test('has what was published in the last two days and nothing else', async () => {
    const news = await readNews({ articles });
    expect(news.map(({ loc }: { loc: string }) => loc.split('/').at(-2))).toEqual([
      'today',
      'yesterday',
      'just-within',
    ]);
  });

  test('names the newspaper, its language, the headline and the time with its zone', async () => {
    const [first] = await readNews({ articles, language: 'pt-BR' });
    expect(first['news:news']).toEqual({
      'news:publication': { 'news:name': 'The Harbour', 'news:language': 'pt' },
      'news:publication_date': '2024-02-21T09:00:00+01:00',
      'news:title': 'Q & A',
    });
  });

  test.each([
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
  ])('writes the language %s as %s', async (language, code) => {
    const [first] = await readNews({ articles, language });
    expect(first['news:news']['news:publication']['news:language']).toBe(code);
  });

  test('stays, without entries, when nothing is new', async () => {
    expect(await readNews({ articles: [{ slug: 'old' }] })).toEqual([]);
  });
});
