// What pages tell search engines, beside what they show to readers.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  findAll,
  isInside,
  readPages,
  textOf,
  type BuiltPage,
  type PageElement,
} from '../support/built-pages.ts';
import { findThings, metaContents, readThings } from '../support/json-ld.ts';
import { root, sites } from '../support/sites.ts';

const origin = 'http://localhost:4321';

describe.each(Object.entries(sites))('the data of the %s site', (_name, { outDir }) => {
  const pages = readPages(join(root, outDir));
  const articles = pages.filter(({ file }) => file.startsWith('articles/'));

  test('can be read on every page, and every page but the 404 page describes its way', () => {
    const without = pages.filter((page) => findThings(page, 'BreadcrumbList').length !== 1);
    expect(without.map(({ file }) => file)).toEqual(['index.html']);
    expect(articles.length).toBeGreaterThan(5);
  });

  test('is about an article on the pages of articles and nowhere else', () => {
    const described = pages.filter((page) => findThings(page, 'NewsArticle').length === 1);
    expect(described).toEqual(articles);
  });

  test.each(['NewsMediaOrganization', 'WebSite'])('has one %s, on the front page', (type) => {
    const described = pages.filter((page) => findThings(page, type).length === 1);
    expect(described.map(({ file }) => file)).toEqual(['index.html']);
  });

  test('the way to a page is the one that the page shows', () => {
    for (const page of pages.filter((one) => findThings(one, 'BreadcrumbList').length > 0)) {
      const [list] = findThings(page, 'BreadcrumbList');
      const steps = list?.['itemListElement'] as { name: string; item?: string }[];
      const told = steps.map(({ name, item }) => `${name} ${item?.replace(origin, '') ?? ''}`);
      expect(told, page.file).toEqual(shownBreadcrumb(page));
    }
  });

  test('has the headline, the authors and the dates that the page shows', () => {
    for (const page of articles) {
      const article = articleOf(page);
      expect(article['headline'], page.file).toBe(findAll(page, 'h1').map(textOf).join());
      const names = (article['author'] as { name: string }[] | undefined)?.map(({ name }) => name);
      const byline = findAll(page, 'a')
        .filter((link) => isInside(link, hasClass('byline')))
        .filter((link) => attribute(link, 'href')?.startsWith('/authors/'));
      expect(names ?? [], page.file).toEqual(byline.map(textOf));
      const shown = findAll(page, 'time').map((time) => attribute(time, 'datetime'));
      const told = [article['datePublished'], article['dateModified']].filter(Boolean);
      expect(
        told.filter((date) => !shown.includes(date as string)),
        page.file,
      ).toEqual([]);
      expect(article['mainEntityOfPage']).toBe(canonicalOf(page));
    }
  });

  test('gives no publication where the page says that its date is not known', () => {
    const unknown = articles.filter((page) =>
      JSON.stringify(textsOf(page)).includes('Date not known'),
    );
    const dated = articles.filter((page) => articleOf(page)['datePublished'] !== undefined);
    expect(dated.filter((page) => unknown.includes(page))).toEqual([]);
    expect(unknown.length + dated.length).toBe(articles.length);
  });

  test('what is held back is said to be, by a selector that finds one element', () => {
    const gated = articles.filter((page) => findAll(page, 'members-only').length > 0);
    expect(gated.length).toBeGreaterThan(0);
    for (const page of articles) {
      const article = articleOf(page);
      expect(article['isAccessibleForFree'], page.file).toBe(!gated.includes(page));
      const part = article['hasPart'] as { cssSelector: string } | undefined;
      expect(part !== undefined, page.file).toBe(gated.includes(page));
      if (!part) continue;
      expect(part.cssSelector).toMatch(/^\.[\w-]+$/);
      const found = page.elements.filter(hasClass(part.cssSelector.slice(1)));
      expect(
        found.map(({ tagName }) => tagName),
        page.file,
      ).toEqual(['members-only']);
    }
  });

  test('names pictures by their whole address', () => {
    const images = articles.flatMap((page) => articleOf(page)['image'] as string[]);
    expect(images.filter((image) => !image.startsWith(`${origin}/`))).toEqual([]);
  });
});

test('the interview has its guest as a person and its newspaper’s own address', () => {
  const page = pageOf('belgian-intelligence-chief');
  expect(articleOf(page)).toMatchObject({
    '@type': 'NewsArticle',
    contributor: [{ '@type': 'Person', name: 'Alain Winants' }],
    datePublished: '2012-09-17T09:17:00+02:00',
    author: [{ '@type': 'Person', name: 'Andrew Rettman' }],
    publisher: { name: 'EUobserver', url: 'https://euobserver.com/' },
  });
  expect(metaContents(page, 'article:published_time')).toEqual(['2012-09-17T09:17:00+02:00']);
});

test('an opinion is one for search engines too', () => {
  const page = pageOf('eu-israel-trade-agreement');
  expect(articleOf(page)['@type']).toEqual(['NewsArticle', 'OpinionNewsArticle']);
});

function pageOf(name: string): BuiltPage {
  const page = readPages(join(root, sites.real.outDir)).find(({ file }) => file.includes(name));
  if (!page) throw new Error(`There is no page of ${name}.`);
  return page;
}

function articleOf(page: BuiltPage) {
  const [article] = findThings(page, 'NewsArticle');
  if (!article) throw new Error(`${page.file} has ${JSON.stringify(readThings(page))}`);
  return article;
}

function shownBreadcrumb(page: BuiltPage): string[] {
  const steps = findAll(page, 'li').filter((item) =>
    isInside(
      item,
      ({ tagName, attrs }) =>
        tagName === 'nav' && attrs.some(({ value }) => value === 'Breadcrumb'),
    ),
  );
  return steps.map((step) => {
    const link = findAll(page, 'a').find((one) => isInside(one, (outer) => outer === step));
    return `${textOf(step)} ${link ? (attribute(link, 'href') ?? '') : ''}`;
  });
}

function hasClass(name: string) {
  return (element: PageElement): boolean =>
    attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

function canonicalOf(page: BuiltPage): string | undefined {
  const link = findAll(page, 'link').find((one) => attribute(one, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

function textsOf(page: BuiltPage): string[] {
  return findAll(page, 'p').map(textOf);
}
