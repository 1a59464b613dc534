import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/edition/edition.ts';
import { articleTag } from '../../../src/feeds/article-tag.ts';
import { feedEntries } from '../../../src/feeds/feed-entries.ts';
import { escapeXml, stripForbidden } from '../../../src/feeds/xml-text.ts';

const identity = { authority: 'news.example', date: '2024-02-21' };
const articles = Array.from(
  { length: 40 },
  (_, index) => ({ slug: `number-${index}`, status: 'published' }) as Article,
);

test('an identity has the first address in it and nothing that can change', () => {
  const article = { id: 'first-slug', firstYear: '2012', slug: 'later', year: '2013' } as Article;
  expect(articleTag(article, identity)).toBe('tag:news.example,2024-02-21:2012/first-slug');
});

test('a feed carries the thirty newest articles, in their order', () => {
  expect(feedEntries(articles)).toEqual(articles.slice(0, 30));
  expect(feedEntries(articles.slice(0, 3))).toHaveLength(3);
  expect(feedEntries([])).toEqual([]);
});

describe('text for XML', () => {
  test('loses the characters that XML forbids, and only those', () => {
    expect(stripForbidden('a\u0000b\u000bc\u001fd\ufffee\ud800f')).toBe('abcdef');
    expect(stripForbidden('tab\tline\nÉ€ 😀')).toBe('tab\tline\nÉ€ 😀');
  });

  test('has its signs escaped', () => {
    expect(escapeXml('<b title="x">R&D</b>\u0001')).toBe(
      '&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;',
    );
  });
});
