import type { Feed, FeedItem } from './feed.ts';
import { stripForbidden } from './xml-text.ts';

/** A feed that readers could not take: which one, the file at fault and what is wrong. It fails the build. */
export class FeedError extends Error {}

/**
 * Gives back a feed that every reader can take.
 * @param now epoch milliseconds; nothing may be dated later
 * @throws FeedError that lists each faulty item with its reason
 */
export function checkFeed(feed: Feed, now: number): Feed {
  const faults = [...feed.items.flatMap((item) => checkItem(item, now)), ...findRepeats(feed)];
  if (faults.length === 0) return feed;
  throw new FeedError(
    [`The feed ${feed.addressOf('rss')} would be invalid:`, ...faults].join('\n  '),
  );
}

function checkItem(item: FeedItem, now: number): string[] {
  const { id, link, title, published, updated = published, image } = item;
  const rules: [boolean, string][] = [
    [
      /^tag:[^\s,]+,\d{4}(-\d\d){0,2}:[^\s#]+(#\S+)?$/.test(id),
      `"${id}" is no tag: URI (RFC 4151)`,
    ],
    [isAbsolute(link), `its address "${link}" is not absolute`],
    [stripForbidden(title).trim() !== '', 'its title holds no character that may be shown'],
    [Number.isFinite(published), 'its date is none'],
    [published <= now, `it is dated ${say(published)}, in the future`],
    [updated <= now, `it was corrected ${say(updated)}, in the future`],
    [updated >= published, `it was corrected ${say(updated)}, before its publication`],
    [
      !image || isAbsolute(image.url),
      `the address of its picture, "${image?.url}", is not absolute`,
    ],
    [!image || image.length > 0, 'the file of its picture is empty'],
  ];
  return rules.filter(([holds]) => !holds).map(([, reason]) => `${item.source}: ${reason}`);
}

function findRepeats({ items }: Feed): string[] {
  const groups = [...Map.groupBy(items, ({ id }) => id).values()].filter(
    ({ length }) => length > 1,
  );
  return groups.map(([first, second]) => {
    return `${second?.source}: the identity ${first?.id} is that of ${first?.source} too`;
  });
}

function isAbsolute(address: string): boolean {
  return /^https?:\/\/[^/\s]/.test(address) && URL.canParse(address);
}

function say(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString() : 'on no day';
}
