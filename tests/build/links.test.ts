// Every address inside a site leads somewhere, and what is paid for is named and kept apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  findAll,
  isInside,
  listSiteFiles,
  readPages,
  type BuiltPage,
  type PageElement,
} from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

const origin = 'http://localhost:4321';

describe.each(Object.entries(sites))('the links of the %s site', (_name, { outDir }) => {
  const folder = join(root, outDir);
  const files = new Set(listSiteFiles(folder));
  const pages = readPages(folder);
  const ids = new Map(pages.map((page) => [page.file, listIds(page)]));

  test('lead to pages, places, pictures and files that are there', () => {
    const broken = pages.flatMap((page) =>
      listAddresses(page)
        .filter((address) => !leadsSomewhere(address, page.file))
        .map((address) => `${page.file} → ${address}`),
    );
    expect(broken).toEqual([]);
  });

  test('are many, so the search for broken ones sees them', () => {
    expect(pages.flatMap(listAddresses).length).toBeGreaterThan(500);
    expect(leadsSomewhere('/no-such-page/', 'index.html')).toBe(false);
    expect(leadsSomewhere('#no-such-place', 'index.html')).toBe(false);
    expect(leadsSomewhere('/join', 'index.html')).toBe(false);
  });

  test('every page but the 404 page is reached from the front page', () => {
    const reached = new Set(['index.html']);
    for (const file of reached) {
      const page = pages.find((candidate) => candidate.file === file);
      for (const link of page ? findAll(page, 'a') : []) {
        const target = targetOf(attribute(link, 'href') ?? '', file)?.file;
        if (target?.endsWith('.html')) reached.add(target);
      }
    }
    const lost = pages.map(({ file }) => file).filter((file) => !reached.has(file));
    expect(lost).toEqual(['404.html']);
  });

  test('the fonts that the stylesheet names are there', () => {
    const css = readFileSync(join(folder, 'index.html'), 'utf8');
    const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address);
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter((address) => !files.has(address.slice(1)))).toEqual([]);
  });

  test('links that are paid for say so and stand in the highlights only', () => {
    const links = pages.flatMap((page) => findAll(page, 'a'));
    const isPaid = (link: PageElement) => attribute(link, 'rel')?.split(' ').includes('sponsored');
    const isHighlight = (link: PageElement) =>
      isInside(
        link,
        (outer) => attribute(outer, 'class')?.split(' ').includes('highlights') ?? false,
      );
    expect(links.filter((link) => Boolean(isPaid(link)) !== isHighlight(link))).toEqual([]);
  });

  function leadsSomewhere(address: string, from: string): boolean {
    const target = targetOf(address, from);
    if (target === undefined) return true;
    if (!files.has(target.file)) return false;
    return target.place === '' || (ids.get(target.file)?.has(target.place) ?? false);
  }
});

test('the fixture site has a link that is paid for', () => {
  const pages = readPages(join(root, sites.small.outDir));
  const paid = pages.flatMap((page) => findAll(page, 'a')).filter((a) => attribute(a, 'rel'));
  expect(paid.map((link) => attribute(link, 'href'))).toContain('https://bollard.example/');
});

/** Every address that a page names. */
function listAddresses(page: BuiltPage): string[] {
  return page.elements.flatMap((element) => [
    ...['href', 'src', 'action', 'data-sealed'].flatMap((name) => attribute(element, name) ?? []),
    ...(attribute(element, 'srcset')
      ?.split(', ')
      .map((one) => one.split(' ')[0] ?? '') ?? []),
    ...(attribute(element, 'property') === 'og:image' ? [attribute(element, 'content') ?? ''] : []),
  ]);
}

/** The file and the place in it that an address leads to; undefined if it leads out of the site. */
function targetOf(address: string, from: string): { file: string; place: string } | undefined {
  const url = new URL(address, `${origin}/${from.replace(/index\.html$/, '')}`);
  if (url.origin !== origin) return undefined;
  const path = decodeURI(url.pathname)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');
  return { file: path, place: decodeURIComponent(url.hash.slice(1)) };
}

function listIds({ elements }: BuiltPage): Set<string> {
  return new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
}
