import { newsSitemapPath } from './news-sitemap.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';
import { sitemapIndexPath } from './sitemaps.ts';

/** Everything may be read by everybody: what is held back is sealed, and pages that no list wants say so themselves. */
export function makeRobots({ addressOf }: SiteContext): SiteDocument {
  const sitemaps = [sitemapIndexPath, newsSitemapPath].map((path) => `Sitemap: ${addressOf(path)}`);
  const text = ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
  return { path: '/robots.txt', type: 'text/plain', write: async () => text };
}
