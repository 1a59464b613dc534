import { expect, test } from 'vitest';
import { numberedPages, ownPage } from '../../../src/article/list-pages.ts';
import type { Article } from '../../../src/edition/edition.ts';

/** Articles by number, the newest first; number 1 is the oldest. */
function articles(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => ({ slug: String(count - index) }) as Article);
}

const slugs = (items: readonly Article[]): number[] => items.map(({ slug }) => Number(slug));

test('a short list has one page, at the subject’s own address', () => {
  expect(ownPage('/topics/a/', articles(20))).toMatchObject({ path: '/topics/a/', own: true });
  expect(ownPage('/topics/a/', articles(20)).older).toBeUndefined();
  expect(numberedPages('/topics/a/', articles(20))).toEqual([]);
});

test('an empty list has an empty page', () => {
  expect(ownPage('/topics/a/', []).items).toEqual([]);
});

test('the first page holds the oldest for ever, however many come', () => {
  for (const count of [21, 45, 400]) {
    const first = numberedPages('/topics/a/', articles(count))[0];
    expect(first?.path).toBe('/topics/a/1/');
    expect(slugs(first?.items ?? [])).toEqual(slugs(articles(20)));
    expect(first?.older).toBeUndefined();
  }
});

test('a reader who follows "older" from the newest page meets every article once', () => {
  const list = articles(45);
  const pages = numberedPages('/topics/a/', list);
  const seen = slugs(ownPage('/topics/a/', list).items);
  let address = ownPage('/topics/a/', list).older;
  while (address !== undefined) {
    const page = pages.find(({ path }) => path === address);
    seen.push(...slugs(page?.items ?? []));
    address = page?.older;
  }
  expect(seen).toEqual(slugs(list));
});

test('and who follows "newer" from the oldest comes to the subject’s own page', () => {
  const pages = numberedPages('/topics/a/', articles(45));
  expect(pages.map(({ newer }) => newer)).toEqual(['/topics/a/2/', '/topics/a/3/', '/topics/a/']);
});

test('a new article changes no full page but the newest', () => {
  const before = numberedPages('/topics/a/', articles(60));
  const after = numberedPages('/topics/a/', articles(61));
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
});
