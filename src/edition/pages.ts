/** One page of a long list. Page 1 holds the oldest items, so that a page never changes once it is full. */
export interface Page<T> {
  readonly number: number;
  /** Newest first. */
  readonly items: readonly T[];
  readonly isFull: boolean;
}

/**
 * Cuts a list into pages, counted from the oldest: a new item changes only the newest page, and the
 * address of a page is true for ever. A page knows nothing of those after it for the same reason.
 * @param items newest first
 * @param size items on a full page, at least 1
 * @returns pages by number, the oldest first; none for an empty list
 */
export function paginateFromOldest<T>(items: readonly T[], size: number): Page<T>[] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a page cannot hold ${size} items`);
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => {
    const end = items.length - index * size;
    const own = items.slice(Math.max(0, end - size), end);
    return { number: index + 1, items: own, isFull: own.length === size };
  });
}

/** What stands at the list's own address, and the number of the page that continues it. */
export interface NewestView<T> {
  readonly items: readonly T[];
  /** Absent when nothing older is left. */
  readonly olderPage?: number;
}

/** The newest page and, when it is not full, the one before it: readers never meet a page of one item. */
export function newestView<T>(pages: readonly Page<T>[]): NewestView<T> {
  const newest = pages.at(-1);
  if (!newest) return { items: [] };
  const before = newest.isFull ? undefined : pages.at(-2);
  const items = [...newest.items, ...(before?.items ?? [])];
  const olderPage = (before ?? newest).number - 1;
  return olderPage > 0 ? { items, olderPage } : { items };
}
