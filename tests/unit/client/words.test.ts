import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayInWords, daysLeft } from '../../../src/client/words.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const speak = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });

beforeEach(() => speak('en'));
afterEach(() => vi.unstubAllGlobals());

describe('the days left of a pass', () => {
  test.each([
    ['2026-03-15T12:00:00Z', '14 days'],
    ['2026-03-15T11:59:59Z', '14 days'],
    ['2026-03-14T12:00:00Z', '13 days'],
    ['2026-03-02T00:00:00Z', '1 day'],
    ['2026-03-01T12:00:01Z', '1 day'],
    ['2026-03-01T12:00:00Z', '0 days'],
    ['2025-01-01T00:00:00Z', '0 days'],
  ])('until %s are %s', (expires, words) => {
    expect(daysLeft(expires, now)).toBe(words);
  });

  test('are none for what is no date', () => {
    expect(daysLeft(undefined, now)).toBe('0 days');
    expect(daysLeft('soon', now)).toBe('0 days');
  });

  test('are said in the language of the page', () => {
    speak('fr');
    expect(daysLeft('2026-03-15T12:00:00Z', now)).toMatch(/^14\sjours$/);
  });
});

test('a day is said in words, in the language of the page', () => {
  expect(dayInWords('2026-12-07T12:00:00Z')).toBe('December 7, 2026');
  speak('de');
  expect(dayInWords('2026-12-07T12:00:00Z')).toBe('7. Dezember 2026');
  expect(dayInWords(undefined)).toBe('');
});
