// What every page of every site has, whatever its kind.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, findAll, readPages, textOf, type BuiltPage } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

describe.each(Object.entries(sites))('the pages of the %s site', (name, { outDir }) => {
  const language = { real: 'en-GB', small: 'en' }[name];
  const pages = readPages(join(root, outDir));
  const failing = (test: (page: BuiltPage) => unknown): string[] =>
    pages.filter((page) => !test(page)).map(({ file }) => file);

  test('are there', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  test('are written without a fault', () => {
    expect(pages.flatMap(({ file, errors }) => errors.map((error) => `${file}:${error}`))).toEqual(
      [],
    );
  });

  test('say their language', () => {
    expect(
      failing((page) => attribute(findAll(page, 'html')[0] ?? fail(page), 'lang') === language),
    ).toEqual([]);
  });

  test('have a title of their own', () => {
    const titles = pages.map((page) => findAll(page, 'title').map(textOf));
    expect(titles.filter((all) => all.length !== 1 || all[0] === '')).toEqual([]);
    expect(new Set(titles.flat()).size).toBe(pages.length);
  });

  test('have a description', () => {
    expect(failing((page) => metaContents(page, 'description').join('').length >= 10)).toEqual([]);
    expect(failing((page) => metaContents(page, 'description').length === 1)).toEqual([]);
  });

  test('name their own address as canonical, or keep out of search engines', () => {
    const wrong = failing((page) => {
      const path = page.file.replace(/index\.html$/, '');
      const links = linksOf(page, 'canonical').map((link) => attribute(link, 'href'));
      return metaContents(page, 'robots').includes('noindex')
        ? links.length === 0
        : links.join() === `http://localhost:4321/${path}`;
    });
    expect(wrong).toEqual([]);
    const unlisted = failing((page) => !metaContents(page, 'robots').includes('noindex'));
    expect(unlisted).toEqual([
      '404.html',
      'account/index.html',
      'offline/index.html',
      'saved/index.html',
    ]);
  });

  test('let search engines show large pictures', () => {
    const wanted = ['max-image-preview:large', 'noindex'];
    expect(failing((page) => wanted.includes(metaContents(page, 'robots').join()))).toEqual([]);
  });

  test('have the feed of everything in their head', () => {
    expect(
      failing((page) =>
        linksOf(page, 'alternate').some((link) => attribute(link, 'href') === '/rss.xml'),
      ),
    ).toEqual([]);
  });

  test('have a breadcrumb, but the front page', () => {
    const hasNone = failing((page) =>
      findAll(page, 'nav').some((nav) => attribute(nav, 'aria-label') === 'Breadcrumb'),
    );
    expect(hasNone).toEqual(['404.html', 'index.html'].filter((file) => hasNone.includes(file)));
    expect(hasNone).toContain('index.html');
  });

  test('have one main heading, and no level is left out', () => {
    expect(failing((page) => findAll(page, 'h1').length === 1)).toEqual([]);
    expect(failing((page) => isInOrder(headingLevels(page)))).toEqual([]);
  });

  test('use each id once', () => {
    const repeated = pages.flatMap(({ file, elements }) => {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file} ${id}`);
    });
    expect(repeated).toEqual([]);
  });

  test('name only labels and descriptions that are there', () => {
    const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
    const missing = pages.flatMap(({ file, elements }) => {
      const ids = new Set(elements.map((element) => attribute(element, 'id')));
      const named = elements.flatMap((element) =>
        names.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []),
      );
      return named.filter((id) => !ids.has(id)).map((id) => `${file} ${id}`);
    });
    expect(missing).toEqual([]);
  });

  test('have no inline script, no event handler and no style attribute', () => {
    const inline = pages.flatMap(({ file, elements }) =>
      elements
        .filter(({ tagName, attrs }) => {
          const isData = attrs.some(({ value }) => value === 'application/ld+json');
          const hasSource = attrs.some(({ name }) => name === 'src');
          const isInlineScript = tagName === 'script' && !hasSource && !isData;
          return isInlineScript || attrs.some(({ name }) => name === 'style' || /^on/.test(name));
        })
        .map(({ tagName }) => `${file} ${tagName}`),
    );
    expect(inline).toEqual([]);
  });

  test('give every picture its size and its words', () => {
    const bare = pages.flatMap((page) =>
      findAll(page, 'img')
        .filter((image) =>
          ['alt', 'width', 'height'].some((name) => attribute(image, name) === undefined),
        )
        .map((image) => `${page.file} ${attribute(image, 'src') ?? ''}`),
    );
    expect(bare).toEqual([]);
  });
});

test('an article’s page has the feed of its topic in its head', () => {
  const pages = readPages(join(root, sites.real.outDir));
  const page = pages.find(({ file }) => file.includes('belgian-intelligence'));
  const feeds = linksOf(page ?? fail(pages[0]), 'alternate').map((link) => attribute(link, 'href'));
  expect(feeds).toContain('/topics/secret-ue/rss.xml');
});

function fail(page?: BuiltPage): never {
  throw new Error(`Nothing found in ${page?.file ?? 'the site'}.`);
}

function metaContents(page: BuiltPage, name: string): string[] {
  return findAll(page, 'meta')
    .filter((meta) => attribute(meta, 'name') === name)
    .map((meta) => attribute(meta, 'content') ?? '');
}

function linksOf(page: BuiltPage, rel: string) {
  return findAll(page, 'link').filter((link) => attribute(link, 'rel') === rel);
}

function headingLevels({ elements }: BuiltPage): number[] {
  return elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
}

/** Headings may go down by one level at a time, and up by any number. */
function isInOrder(levels: number[]): boolean {
  return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
}
