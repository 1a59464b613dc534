import { expect, test } from 'vitest';
import { listPreviewTags } from '../../../src/metadata/preview-tags.ts';
import type { Newsroom } from '../edition/newsroom.ts';
import { openSite } from './site.ts';

const image = {
  url: 'https://x.example/a.png',
  type: 'image/png',
  width: 1200,
  height: 630,
  alt: 'A',
};
const page = { title: 'Ferry late', description: 'The standfirst.', path: '/a/', isFront: false };

function tagsOf(newsroom: Partial<Newsroom>, ofArticle = true): string[] {
  const { edition, context } = openSite({ articles: [], ...newsroom });
  const [article] = edition.articles;
  const facts = article && ofArticle && { article, description: 'D', isGated: true, images: [] };
  const tags = listPreviewTags({ ...page, ...(facts && { article: facts }) }, image, context);
  return tags.map((tag) => `${'name' in tag ? tag.name : tag.property} ${tag.content}`);
}

const article = {
  slug: 'a',
  published: '2024-01-05T08:30',
  updated: '2024-01-06',
  topics: ['ferries', 'weather'],
  authors: ['ann'],
};
const newsroom = {
  articles: [article],
  topics: { ferries: 'Ferries', weather: 'Weather' },
  authors: { ann: 'Ann Author' },
};

test('a page names itself, its words and its picture', () => {
  expect(tagsOf({})).toEqual([
    'og:site_name The Harbour',
    'og:type website',
    'og:title Ferry late',
    'og:description The standfirst.',
    'og:url https://harbour.example/reader/a/',
    'og:image https://x.example/a.png',
    'og:image:type image/png',
    'og:image:width 1200',
    'og:image:height 630',
    'og:image:alt A',
    'twitter:card summary_large_image',
  ]);
});

test('an article adds its dates, authors and topics', () => {
  expect(tagsOf(newsroom).filter((tag) => /^article|og:type/.test(tag))).toEqual([
    'og:type article',
    'article:published_time 2024-01-05T08:30:00+01:00',
    'article:modified_time 2024-01-06',
    'article:author https://harbour.example/reader/authors/ann/',
    'article:section Ferries',
    'article:tag Ferries',
    'article:tag Weather',
  ]);
});

test('a copy whose publication is not known says no time', () => {
  const copied = { slug: 'a', captured: '2024-02-21' };
  expect(tagsOf({ articles: [copied] }).filter((tag) => tag.includes('_time'))).toEqual([]);
});

test('a language with a region is a locale, one without is none', () => {
  expect(tagsOf({ language: 'pt-BR' })).toContain('og:locale pt_BR');
  expect(tagsOf({ language: 'fr' }).filter((tag) => tag.startsWith('og:locale'))).toEqual([]);
});
