import type { Edition } from '../edition/edition.ts';
import { correctionsPath, makeCorrectionsFeed } from './corrections-feed.ts';
import { feedFormats, feedPath, formatTypes, type FeedPlace } from './feed-address.ts';
import type { FeedContext } from './feed-context.ts';
import { listSubjects } from './feed-subjects.ts';
import type { Feed } from './feed.ts';
import { chainMonths, makeArchiveFeed } from './make-archive-feed.ts';
import { makeFeed, type MakeItem } from './make-feed.ts';
import { writeOpml } from './opml.ts';
import { remember } from './remember.ts';
import { writeFeed } from './write-feed.ts';

/** A file of the feeds: its path on the site, its MIME type, and its text when it is asked for. */
export interface FeedDocument {
  readonly path: string;
  readonly type: string;
  write(): Promise<string>;
}

export interface FeedWorkshop {
  readonly context: FeedContext;
  readonly makeItem: MakeItem;
}

/**
 * Every feed document of an edition. Those of one feed stand side by side, and nothing of a feed is
 * kept once the next is asked for: memory is that of one feed, however many there are.
 */
export function listDocuments(edition: Edition, workshop: FeedWorkshop): FeedDocument[] {
  const { context } = workshop;
  const corrections = () => makeCorrectionsFeed(edition.articles, context);
  return [
    ...listSources(edition, workshop).flatMap(listFormats),
    {
      path: correctionsPath,
      type: formatTypes.rss,
      write: async () => writeFeed(corrections(), 'rss'),
    },
    {
      path: '/feeds.opml',
      type: 'text/x-opml',
      write: async () => writeOpml(listSubjects(edition), context),
    },
  ];
}

interface FeedSource {
  readonly place: FeedPlace;
  make(): Promise<Feed>;
}

function listSources(edition: Edition, { context, makeItem }: FeedWorkshop): FeedSource[] {
  const months = chainMonths(edition.archive);
  const newest = months[0]?.month.path;
  const feeds = listSubjects(edition).map((subject) => {
    const hasArchive = subject.key === '' && newest !== undefined;
    const parts = { makeItem, ...(hasArchive && { newestArchive: newest }) };
    return { place: subject, make: () => makeFeed(subject, parts, context) };
  });
  const archive = months.map((chained) => ({
    place: { folder: chained.month.path },
    make: () => makeArchiveFeed(chained, makeItem, context),
  }));
  return [...feeds, ...archive];
}

/** The formats of a feed are written one after the other, so the feed is made once for all three. */
const makeOnce = remember((source: FeedSource) => source.make(), 1);

function listFormats(source: FeedSource): FeedDocument[] {
  return feedFormats.map((format) => ({
    path: feedPath(source.place, format),
    type: formatTypes[format],
    write: async () => writeFeed(await makeOnce(source), format),
  }));
}
