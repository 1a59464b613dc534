import type { Article } from '../edition/edition.ts';
import { checkFeed } from './check-feed.ts';
import { feedPath, type FeedPlace } from './feed-address.ts';
import type { FeedContext } from './feed-context.ts';
import { feedEntries } from './feed-entries.ts';
import type { FeedSubject } from './feed-subjects.ts';
import { feedTag } from './feed-tag.ts';
import type { ArchiveChain, Feed, FeedFormat, FeedItem } from './feed.ts';

/** Makes one item of a feed; whoever gives it may remember items that several feeds carry. */
export type MakeItem = (article: Article) => Promise<FeedItem>;

export interface FeedParts {
  readonly makeItem: MakeItem;
  /** The folder of the newest archive document; only the feed of everything has one. */
  readonly newestArchive?: string;
}

/**
 * The feed of a subject: which entries, each as an item, in one envelope.
 * @throws FeedError when a reader could not take it
 */
export async function makeFeed(
  subject: FeedSubject,
  parts: FeedParts,
  context: FeedContext,
): Promise<Feed> {
  const items = await makeItems(feedEntries(subject.articles), parts.makeItem);
  const title = subject.group === 'everything' ? '' : `: ${subject.name}`;
  const feed = composeFeed(items, subject, context);
  return checkFeed(
    {
      ...feed,
      title: `${context.publication.name}${title}${subject.free ? ', free articles' : ''}`,
      description: subject.description,
      ...(context.hub !== undefined && { hub: context.hub }),
      ...chainFrom(subject, parts.newestArchive, context),
    },
    context.now,
  );
}

/** One after the other: memory stays that of one article, however long the feed is. */
export async function makeItems(
  articles: readonly Article[],
  makeItem: MakeItem,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const article of articles) items.push(await makeItem(article));
  return items;
}

/** The addresses of a place, absolute, by format. */
export function addressesOf(place: FeedPlace, { addressOf }: FeedContext) {
  return (format: FeedFormat): string => addressOf(feedPath(place, format));
}

/** What is the same for all feeds: identity, language, addresses and the date, which is that of the newest change. */
export function composeFeed(
  items: readonly FeedItem[],
  place: FeedPlace & { readonly key: string },
  context: FeedContext,
): Omit<Feed, 'title' | 'description'> {
  const { publication, addressOf } = context;
  const first = Date.parse(publication.identity.date);
  return {
    id: feedTag(place.key, publication.identity),
    language: publication.language,
    publication: publication.name,
    link: addressOf(place.folder),
    addressOf: addressesOf(place, context),
    updated: items.reduce((last, item) => Math.max(last, item.updated ?? item.published), first),
    items,
  };
}

function chainFrom(
  subject: FeedSubject,
  newest: string | undefined,
  context: FeedContext,
): { chain?: ArchiveChain } {
  if (newest === undefined) return {};
  const current = addressesOf(subject, context);
  return {
    chain: { isArchive: false, current, previous: addressesOf({ folder: newest }, context) },
  };
}
