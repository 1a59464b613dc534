import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestView, paginateFromOldest } from '../../../src/edition/pages.ts';

const size = fc.integer({ min: 1, max: 7 });
const list = fc.array(fc.nat(), { maxLength: 40 });

/** A list of `count` items: the newest first, and the oldest is 1. */
function count(items: number): number[] {
  return Array.from({ length: items }, (_, index) => items - index);
}

describe('the pages of a list', () => {
  it('are counted from the oldest', () => {
    expect(paginateFromOldest(count(5), 2)).toEqual([
      { number: 1, items: [2, 1], isFull: true },
      { number: 2, items: [4, 3], isFull: true },
      { number: 3, items: [5], isFull: false },
    ]);
    expect(paginateFromOldest([], 2)).toEqual([]);
  });

  it('stay as they are once full, whatever is added', () => {
    fc.assert(
      fc.property(list, list, size, (newer, items, pageSize) => {
        const full = paginateFromOldest(items, pageSize).filter(({ isFull }) => isFull);
        const after = paginateFromOldest([...newer, ...items], pageSize);
        expect(after.slice(0, full.length)).toEqual(full);
      }),
    );
  });

  it('hold every item once, in order', () => {
    fc.assert(
      fc.property(list, size, (items, pageSize) => {
        const pages = paginateFromOldest(items, pageSize);
        expect(pages.toReversed().flatMap((page) => page.items)).toEqual(items);
        expect(pages.slice(0, -1).every((page) => page.items.length === pageSize)).toBe(true);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot hold %s items', (wrong) => {
    expect(() => paginateFromOldest([1], wrong)).toThrow(RangeError);
  });
});

describe('the newest view', () => {
  const view = (items: number) => newestView(paginateFromOldest(count(items), 3));

  it('takes in the page before when the newest is not full', () => {
    expect(view(7)).toEqual({ items: [7, 6, 5, 4], olderPage: 1 });
    expect(view(4)).toEqual({ items: [4, 3, 2, 1] });
  });

  it('is the newest page alone when that is full or the only one', () => {
    expect(view(6)).toEqual({ items: [6, 5, 4], olderPage: 1 });
    expect(view(3)).toEqual({ items: [3, 2, 1] });
    expect(view(2)).toEqual({ items: [2, 1] });
    expect(view(0)).toEqual({ items: [] });
  });

  it('and the pages it leads to leave nothing out and repeat nothing', () => {
    fc.assert(
      fc.property(list, size, (items, pageSize) => {
        const pages = paginateFromOldest(items, pageSize);
        const { items: newest, olderPage = 0 } = newestView(pages);
        const older = pages
          .slice(0, olderPage)
          .toReversed()
          .flatMap((page) => page.items);
        expect([...newest, ...older]).toEqual(items);
      }),
    );
  });
});
