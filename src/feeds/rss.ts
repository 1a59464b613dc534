import { getRssString } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, stripForbidden } from './xml-text.ts';

/**
 * Writes a feed as RSS 2.0 with @astrojs/rss. That library takes the link for the identity, lets
 * control characters through and knows no self link: what it leaves out goes into `customData`.
 */
export function writeRss(feed: Feed): Promise<string> {
  return getRssString({
    title: stripForbidden(feed.title),
    description: stripForbidden(feed.description),
    site: feed.link,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: channelData(feed),
    items: feed.items.map((item) => ({
      title: stripForbidden(item.title),
      link: item.link,
      description: stripForbidden(item.description),
      content: stripForbidden(item.content),
      pubDate: new Date(item.published),
      categories: [...item.categories, accessCategory[item.access]].map(stripForbidden),
      customData: itemData(item),
    })),
  });
}

const accessCategory = { free: 'Free', members: 'Members only' };

/** The date comes from the newest item, not from the clock: the same articles give the same bytes. */
function channelData({ language, self, items }: Feed): string {
  const built =
    items[0] && `<lastBuildDate>${new Date(items[0].published).toUTCString()}</lastBuildDate>`;
  return (
    `<language>${escapeXml(language)}</language>${built ?? ''}` +
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`
  );
}

function itemData({ id, authors }: FeedItem): string {
  const creators = authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`);
  return `<guid isPermaLink="false">${escapeXml(id)}</guid>${creators.join('')}`;
}
