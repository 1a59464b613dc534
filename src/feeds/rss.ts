import { getRssString } from '@astrojs/rss';
import { accessWords } from './access-words.ts';
import { documentLinks, historyNamespace } from './chain-links.ts';
import type { Feed, FeedItem } from './feed.ts';
import { mediaContent, mediaNamespace } from './media-content.ts';
import { xmlElement, xmlText } from './xml-element.ts';
import { stripForbidden } from './xml-text.ts';

/**
 * Writes a feed as RSS 2.0 with @astrojs/rss. That library takes the link for the identity, lets
 * control characters through and knows no self link: what it leaves out goes into `customData`.
 */
export async function writeRss(feed: Feed): Promise<string> {
  const xml = await getRssString({
    title: stripForbidden(feed.title),
    description: stripForbidden(feed.description),
    site: feed.link,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      ...(feed.items.some(({ image }) => image) && { media: mediaNamespace }),
      ...(feed.chain?.isArchive && { fh: historyNamespace }),
    },
    customData: channelData(feed),
    items: feed.items.map((item) => ({
      title: stripForbidden(item.title),
      link: item.link,
      description: markUp(item.description),
      content: stripForbidden(item.content),
      pubDate: new Date(item.published),
      categories: [...item.topics.map(({ name }) => name), accessWords[item.access]].map(
        stripForbidden,
      ),
      customData: itemData(item),
    })),
  });
  return xml.replaceAll(mark, '');
}

/** Readers take an item's description for HTML (RSS Advisory Board, Best Practices Profile), and ours is plain text. */
function markUp(text: string): string {
  return stripForbidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * The library reads `customData` again and takes `00123` for a number. A text with this mark at its
 * end is none; no XML document may hold the character, so none of ours is lost when it goes again.
 */
const mark = '\uFFFF';
const keepText = (name: string, text: string) => xmlText(name, text).replace('</', `${mark}</`);

/** The date comes from the items, not from the clock: the same articles give the same bytes. */
function channelData(feed: Feed): string {
  const links = documentLinks(feed, 'rss').map((link) => xmlElement('atom:link', { ...link }));
  return [
    keepText('language', feed.language),
    xmlText('lastBuildDate', new Date(feed.updated).toUTCString()),
    ...(feed.chain?.isArchive ? ['<fh:archive/>'] : []),
    ...links,
  ].join('');
}

function itemData({ id, authors, updated, image }: FeedItem): string {
  return [
    xmlText('guid', id, { isPermaLink: 'false' }),
    ...authors.map(({ name }) => keepText('dc:creator', name)),
    ...(updated === undefined ? [] : [xmlText('atom:updated', new Date(updated).toISOString())]),
    ...(image ? [mediaContent(image).replaceAll('</media:', `${mark}</media:`)] : []),
  ].join('');
}
