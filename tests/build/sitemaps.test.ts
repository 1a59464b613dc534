// The sitemaps list the pages that search engines may show: all of them and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { attribute, findAll, listSiteFiles, readPages } from '../support/built-pages.ts';
import { findThings, metaContents } from '../support/json-ld.ts';
import { root, sites } from '../support/sites.ts';

interface Entry {
  loc: string;
  lastmod?: string;
}

const origin = 'http://localhost:4321';
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

describe.each(Object.entries(sites))('the sitemaps of the %s site', (_name, { outDir }) => {
  const folder = join(root, outDir);
  const pages = readPages(folder);
  const read = (address: string) =>
    parser.parse(readFileSync(join(folder, address.replace(origin, '')), 'utf8'));
  const index: Entry[] = read('/sitemap.xml').sitemapindex.sitemap;
  const sitemaps = new Map(index.map(({ loc }): [string, Entry[]] => [loc, read(loc).urlset.url]));
  const entries = [...sitemaps.values()].flat();

  test('list exactly the pages that are indexed (a new kind of page belongs into src/metadata/site-pages.ts)', () => {
    const indexed = pages.filter((page) => !metaContents(page, 'robots').includes('noindex'));
    const addresses = indexed.map(({ file }) => `${origin}/${file.replace(/index\.html$/, '')}`);
    expect(entries.map(({ loc }) => loc).sort()).toEqual(addresses.sort());
    expect(addresses.length).toBeGreaterThan(20);
  });

  test('list no old address and no page that only leads on', () => {
    const moved = readFileSync(join(folder, '_redirects'), 'utf8').split('\n');
    const old = moved.map((line) => `${origin}${line.split(' ')[0]}`);
    expect(entries.filter(({ loc }) => old.includes(loc))).toEqual([]);
  });

  test('date each article by what its page shows, and never by the clock', () => {
    for (const { loc, lastmod } of entries.filter((entry) => entry.loc.includes('/articles/'))) {
      const page = pages.find(({ file }) => `${origin}/${file}` === `${loc}index.html`);
      const shown = page ? findAll(page, 'time').map((time) => attribute(time, 'datetime')) : [];
      const [article] = page ? findThings(page, 'NewsArticle') : [];
      const dates = [...shown, article?.['dateModified']].filter(Boolean);
      expect(dates, loc).toContain(lastmod);
    }
  });

  test('a list is as old as the newest of its articles, a sitemap as the newest of its pages', () => {
    const newest = latest(entries.filter(({ loc }) => loc.includes('/articles/')));
    expect(entries.find(({ loc }) => loc === `${origin}/`)?.lastmod).toBe(newest);
    for (const { loc, lastmod } of index) {
      expect(lastmod, loc).toBe(latest(sitemaps.get(loc) ?? []));
    }
  });

  test('are named by robots.txt, all that there are', () => {
    const robots = readFileSync(join(folder, 'robots.txt'), 'utf8');
    const named = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, url = '']) => url);
    const files = listSiteFiles(folder).filter((file) => /^sitemap.*\.xml$/.test(file));
    const reached = [...named, ...index.map(({ loc }) => loc)];
    expect(reached.sort()).toEqual(files.map((file) => `${origin}/${file}`).sort());
    expect(robots).not.toContain('Disallow');
  });

  test('the news of the last two days are none, for the newest is older', () => {
    expect(read('/sitemaps/news.xml').urlset).not.toHaveProperty('url');
  });
});

/** Dates with and without time compare by their instant; a mere day begins where it began in the zone of the site. */
function latest(entries: readonly Entry[]): string | undefined {
  const dated = entries.flatMap(({ lastmod }) => lastmod ?? []);
  return dated.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
