import { accessWords } from './access-words.ts';
import type { Feed, FeedItem } from './feed.ts';
import { stripForbidden } from './xml-text.ts';

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed): string {
  const { hub, chain } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: stripForbidden(feed.title),
    home_page_url: feed.link,
    feed_url: feed.addressOf('json'),
    description: stripForbidden(feed.description),
    next_url: chain?.previous?.('json'),
    authors: [{ name: feed.publication }],
    language: feed.language,
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    items: feed.items.map(describeItem),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function describeItem(item: FeedItem): object {
  const { updated, image } = item;
  return {
    id: item.id,
    url: item.link,
    title: stripForbidden(item.title),
    summary: stripForbidden(item.description),
    content_html: stripForbidden(item.content),
    image: image?.url,
    date_published: item.publishedIso,
    date_modified: updated === undefined ? undefined : new Date(updated).toISOString(),
    authors: item.authors.map(({ name, link }) => ({ name: stripForbidden(name), url: link })),
    tags: [...item.topics.map(({ name }) => name), accessWords[item.access]].map(stripForbidden),
  };
}
