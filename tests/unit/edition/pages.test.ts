import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestView, paginateFromOldest } from '../../../src/edition/pages.ts';

describe('pages counted from the oldest', () => {
  it('hold the oldest items on page 1', () => {
    expect(paginateFromOldest(['e', 'd', 'c', 'b', 'a'], 2)).toEqual([
      { number: 1, items: ['b', 'a'], isFull: true },
      { number: 2, items: ['d', 'c'], isFull: true },
      { number: 3, items: ['e'], isFull: false },
    ]);
  });

  it('hold every item once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = paginateFromOldest(items, size);
        expect(pages.toReversed().flatMap((page) => page.items)).toEqual(items);
      }),
    );
  });

  it('never change once they are full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const full = paginateFromOldest(items, size).filter(({ isFull }) => isFull);
        const after = paginateFromOldest([0, ...items], size);
        expect(after.slice(0, full.length)).toEqual(full);
      }),
    );
  });

  it('refuse a size that holds nothing', () => {
    expect(() => paginateFromOldest([1], 0)).toThrow(RangeError);
  });
});

describe("a list's own address", () => {
  it.each([
    [[], { items: [] }],
    [[1], { items: [1] }],
    [[3, 2, 1], { items: [3, 2, 1] }],
    [[4, 3, 2, 1], { items: [4, 3], olderPage: 1 }],
    [[5, 4, 3, 2, 1], { items: [5, 4, 3], olderPage: 1 }],
  ])('shows of %j the newest page, with the one before while it fills', (items, view) => {
    expect(newestView(paginateFromOldest(items, 2))).toEqual(view);
  });
});
