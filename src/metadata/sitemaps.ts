import type { Edition } from '../edition/edition.ts';
import { xmlElement, xmlText } from '../feeds/xml-element.ts';
import { findLatest, writeMoment } from './last-change.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';
import { listArticlePages, listSitePages, type SitePage } from './site-pages.ts';

/** The address of the list of all sitemaps. */
export const sitemapIndexPath = '/sitemap.xml';

/** What one file may hold (sitemaps.org, "Using Sitemap index files"). */
const most = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface Sitemap {
  readonly path: string;
  readonly pages: readonly SitePage[];
}

/** The sitemaps: one of the lists, one of the articles of each year, and the list of them all. */
export function listSitemaps(edition: Edition, context: SiteContext, limit = most): SiteDocument[] {
  const { now } = context;
  const sitemaps = [
    ...cut('pages', listSitePages(edition, now), limit),
    ...[...listArticlePages(edition, now)].flatMap(([year, pages]) => cut(year, pages, limit)),
  ];
  return [
    makeDocument(sitemapIndexPath, () => writeIndex(sitemaps, context)),
    ...sitemaps.map((sitemap) => makeDocument(sitemap.path, () => writeSitemap(sitemap, context))),
  ];
}

/** Cut from the oldest on, so that a full file does not change when a page comes. */
function cut(name: string, pages: readonly SitePage[], limit: number): Sitemap[] {
  const oldestFirst = pages.toReversed();
  return Array.from({ length: Math.ceil(pages.length / limit) }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    pages: oldestFirst.slice(index * limit, (index + 1) * limit).reverse(),
  }));
}

function makeDocument(path: string, write: () => string): SiteDocument {
  return { path, type: 'application/xml', write: async () => write() };
}

function writeIndex(sitemaps: readonly Sitemap[], context: SiteContext): string {
  const entries = sitemaps.map(({ path, pages }) => {
    const lastModified = findLatest(pages.flatMap((page) => page.lastModified ?? []));
    return writeEntry('sitemap', { path, ...(lastModified && { lastModified }) }, context);
  });
  return writeXml('sitemapindex', entries);
}

function writeSitemap({ pages }: Sitemap, context: SiteContext): string {
  return writeXml(
    'urlset',
    pages.map((page) => writeEntry('url', page, context)),
  );
}

function writeEntry(name: string, page: SitePage, { addressOf }: SiteContext): string {
  const { path, lastModified } = page;
  const date = lastModified ? xmlText('lastmod', writeMoment(lastModified)) : '';
  return xmlElement(name, {}, xmlText('loc', addressOf(path)) + date);
}

function writeXml(name: string, entries: readonly string[]): string {
  const inside = `\n${entries.join('\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(name, { xmlns: namespace }, inside)}\n`;
}
