import type { Article } from '../edition/edition.ts';
import { newestView, paginateFromOldest } from '../edition/pages.ts';

/** One page of a long list of articles, or of what else there is much of, newest first. */
export interface ListingPage<T = Article> {
  path: string;
  items: readonly T[];
  /** Counted from the oldest page, which is 1, so that an item stays on its page for ever. */
  number: number;
  newer?: string;
  older?: string;
  /** The subject's own address, which shows the newest articles. */
  own: boolean;
}

const pageSize = 20;

/** The page at a subject's own address, such as /topics/espionage/: its newest articles. */
export function ownPage<T = Article>(
  path: string,
  all: readonly T[],
  size = pageSize,
): ListingPage<T> {
  const pages = paginateFromOldest(all, size);
  const { items, olderPage } = newestView(pages);
  const older = olderPage === undefined ? undefined : `${path}${olderPage}/`;
  return { path, items, number: pages.length, older, own: true };
}

/** The numbered pages of a subject, whose addresses never change; none while one page holds everything. */
export function numberedPages<T = Article>(
  path: string,
  all: readonly T[],
  size = pageSize,
): ListingPage<T>[] {
  const pages = paginateFromOldest(all, size);
  if (pages.length < 2) return [];
  return pages.map(({ number, items }) => ({
    path: `${path}${number}/`,
    items,
    number,
    // Nothing on a page tells how many there are: a full page never changes.
    newer: number === pages.length ? path : `${path}${number + 1}/`,
    older: number === 1 ? undefined : `${path}${number - 1}/`,
    own: false,
  }));
}
