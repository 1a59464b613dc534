import type { Article, Edition } from '../edition/edition.ts';
import { xmlElement, xmlText } from '../feeds/xml-element.ts';
import { writeMoment } from './last-change.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';

/** The address of the sitemap of the last two days. */
export const newsSitemapPath = '/sitemaps/news.xml';

const twoDays = 2 * 24 * 60 * 60 * 1000;

/** What one file may hold (Google, "Create a news sitemap"). */
const most = 1000;

/**
 * The sitemap of what was published in the last two days. It stays, without entries, when there is
 * nothing. What was only copied is no news, and neither is a mere headline.
 */
export function makeNewsSitemap({ articles }: Edition, context: SiteContext): SiteDocument {
  const entries = articles
    .filter((article) => isNews(article, context.now))
    .slice(0, most)
    .map((article) => writeEntry(article, context));
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  const inside = `\n${entries.map((entry) => `${entry}\n`).join('')}`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('urlset', attributes, inside)}\n`;
  return { path: newsSitemapPath, type: 'application/xml', write: async () => text };
}

function isNews({ published, extent, status }: Article, now: number): boolean {
  if (published === undefined || extent !== 'full' || status !== 'published') return false;
  return published.instant > now - twoDays && published.instant <= now;
}

function writeEntry(article: Article, { publication, addressOf }: SiteContext): string {
  const { path, title, date } = article;
  const paper =
    xmlText('news:name', publication.name) +
    xmlText('news:language', languageCode(publication.language));
  const news =
    xmlElement('news:publication', {}, paper) +
    xmlText('news:publication_date', writeMoment(date)) +
    xmlText('news:title', title);
  return xmlElement('url', {}, xmlText('loc', addressOf(path)) + xmlElement('news:news', {}, news));
}

/** ISO 639 without a region; Chinese alone is told apart by its script. */
function languageCode(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
