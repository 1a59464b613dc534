import { distance as levenshtein } from 'fastest-levenshtein';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/client/edit-distance.ts';

test.each([
  ['winants', 'winants', 0],
  ['winnants', 'winants', 1],
  ['winats', 'winants', 1],
  ['winamts', 'winants', 1],
  ['iwnants', 'winants', 1],
  ['wniatns', 'winants', 2],
  ['orban', 'urban', 1],
  ['spy', 'catcher', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

test('it is never more than without swaps, and stops at the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 9 }), (one, other, limit) => {
      const distance = editDistance(one, other, limit);
      expect(distance).toBeLessThanOrEqual(Math.min(levenshtein(one, other), limit + 1));
      expect(distance).toBe(editDistance(other, one, limit));
      expect(distance === 0).toBe(one === other);
    }),
  );
});
