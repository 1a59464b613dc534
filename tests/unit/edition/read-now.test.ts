import { expect, it } from 'vitest';
import { readNow } from '../../../src/edition/read-now.ts';

it('takes the instant that is set, else the clock', () => {
  expect(readNow('2024-02-21T12:00:00Z', () => 7)).toBe(Date.UTC(2024, 1, 21, 12));
  expect(readNow('2024-02-21T12:00+01:00', () => 7)).toBe(Date.UTC(2024, 1, 21, 11));
  expect(readNow(undefined, () => 7)).toBe(7);
  expect(readNow('', () => 7)).toBe(7);
});

it.each(['yesterday', '2024-02-21', '2024-02-21T12:00'])('refuses %s', (text) => {
  expect(() => readNow(text, () => 7)).toThrow(`SITE_NOW is "${text}"`);
});
