import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest, writeRequest } from '../../../src/client/search-address.ts';
import { longestText, wordsOf, writeQuery } from '../../../src/client/search-query.ts';

const request = (text: string) => ({ text, filters: {}, byDay: false });

describe('the words of a question', () => {
  test.each([
    ['Alain  Winants?', ['alain', 'winants']],
    ['Orbán', ['orbán']],
    ['EU-Russia', ['eu', 'russia']],
    ["don’t don't", ['dont', 'dont']],
    ['U.S.', ['us']],
    ['€46.8bn', ['468bn']],
    ['<script>alert(1)</script>', ['scriptalert1', 'script']],
    ['   ', []],
    ['\u0301', []],
    ['\ud800 spy \udfff', ['spy']],
    ['\u0000\u0007', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text, 'en')).toEqual(words);
  });

  test('of 10,000 letters only the first are looked at', () => {
    expect(wordsOf('a'.repeat(10_000), 'en')).toEqual(['a'.repeat(longestText)]);
    expect(wordsOf('spy '.repeat(2_500), 'en')).toHaveLength(longestText / 4);
  });

  test('every sign of ASCII alone is no word, unless it is a letter, a digit or a low line', () => {
    const signs = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const words = signs.filter((sign) => wordsOf(sign, 'en').length > 0).join('');
    expect(words).toMatch(/^[0-9A-Z_a-z]{63}$/);
  });

  test('a language without spaces is parted into its words', () => {
    expect(wordsOf('私は東京に住んでいます', 'ja').length).toBeGreaterThan(1);
  });

  test('nothing but whole words comes out, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const word of wordsOf(text, 'en')) {
          expect(word).toMatch(/^[\p{L}\p{M}\p{N}_]+$/u);
          expect(word.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('a question for the core', () => {
  test('is folded for finding and keeps its accents for the order', () => {
    expect(writeQuery(request('Orbán'), ['orbán'])).toMatchObject({
      folded: 'orban',
      spelt: 'orbán',
    });
  });

  test.each([
    ['"secret service"', true],
    ['“secret service”', true],
    ['secret "service"', false],
    ['""', false],
  ])('%s wants the words side by side: %s', (text, exact) => {
    expect(writeQuery(request(text), []).exact).toBe(exact);
  });
});

describe('the address', () => {
  test('keeps what is asked for, and nothing else', () => {
    const asked = { text: 'a & b?', filters: { topic: 'nato', year: '2012' }, byDay: true };
    expect(writeRequest(asked)).toBe('?q=a+%26+b%3F&topic=nato&year=2012&sort=day');
    expect(writeRequest(request('  '))).toBe('');
  });

  test('gives back what it kept', () => {
    const text = fc.string({ maxLength: 50 }).map((words) => words.trim());
    const filters = fc.record({ kind: fc.constantFrom('news', 'opinion') }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.record({ text, filters, byDay: fc.boolean() }), (asked) => {
        const read = readRequest(new URLSearchParams(writeRequest(asked)));
        expect(read).toEqual({ ...asked, filters: { ...asked.filters } });
      }),
    );
  });

  test('is not believed: unknown names and empty values are no filters', () => {
    const asked = new URLSearchParams('q=x&__proto__=1&year=&colour=red&sort=up');
    expect(readRequest(asked)).toEqual(request('x'));
  });
});
