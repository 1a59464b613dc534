import type { Archive, ArchiveMonth } from '../edition/archive.ts';
import { checkFeed } from './check-feed.ts';
import type { FeedContext } from './feed-context.ts';
import { publicOnly } from './feed-entries.ts';
import { addressesOf, composeFeed, makeItems, type MakeItem } from './make-feed.ts';
import type { Feed } from './feed.ts';

/** A month with articles and the one before it that has some too. */
export interface ChainedMonth {
  readonly month: ArchiveMonth;
  readonly older?: ArchiveMonth;
  readonly newer?: ArchiveMonth;
}

/** The months of an archive, newest first, as the archive documents are chained. */
export function chainMonths({ years }: Archive): ChainedMonth[] {
  const months = years.flatMap((year) => year.months);
  return months.map((month, index) => {
    const [newer, older] = [months[index - 1], months[index + 1]];
    return { month, ...(older && { older }), ...(newer && { newer }) };
  });
}

/**
 * The archive document of one month (RFC 5005, section 4). It knows nothing of later months: once its
 * own is over, only a change of its own articles changes it. The oldest alone names the next, because
 * validators take an archive document without any neighbour for a broken chain.
 * @throws FeedError when a reader could not take it
 */
export async function makeArchiveFeed(
  { month, older, newer }: ChainedMonth,
  makeItem: MakeItem,
  context: FeedContext,
): Promise<Feed> {
  const articles = month.days.flatMap((day) => day.articles);
  const items = await makeItems(publicOnly(articles), makeItem);
  const { name, description } = context.publication;
  const chain = {
    isArchive: true,
    current: addressesOf({ folder: '/' }, context),
    ...(older && { previous: addressesOf({ folder: older.path }, context) }),
    ...(!older && newer && { next: addressesOf({ folder: newer.path }, context) }),
  };
  // RFC 5005 gives all documents of a logical feed the identity of that feed.
  const feed = composeFeed(items, { folder: month.path, key: '' }, context);
  return checkFeed({ ...feed, title: `${name}: ${month.key}`, description, chain }, context.now);
}
