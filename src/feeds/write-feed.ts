import { writeAtom } from './atom.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** Writes a feed in one of its formats. The same feed gives the same bytes. */
export async function writeFeed(feed: Feed, format: FeedFormat): Promise<string> {
  if (format === 'atom') return writeAtom(feed);
  return format === 'json' ? writeJsonFeed(feed) : writeRss(feed);
}
