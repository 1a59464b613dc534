import { describe, expect, test } from 'vitest';
import { textDirective } from '../../../src/client/text-directive.ts';

const text = 'The tide waits for nobody; the tide, well-known & feared, never waits.';
/** The directive of one selection in `text`. */
function directive(selected: string, { isGated = false, page = text } = {}): string {
  const start = text.indexOf(selected);
  return textDirective([{ text, start, end: start + selected.length }], page, isGated);
}

describe('the text directive of a selection', () => {
  test('names the words as they are written', () => {
    expect(directive('waits for nobody')).toBe('text=waits%20for%20nobody');
  });

  test('encodes what means something in it', () => {
    expect(directive('well-known & feared')).toBe('text=well%2Dknown%20%26%20feared');
    expect(directive('tide, well')).toBe('text=tide%2C%20well');
  });

  test('names whole words only, and never more than was selected', () => {
    expect(directive('aits for nob', { isGated: true })).toBe('text=for');
    expect(directive('obod')).toBe('');
  });

  test('adds the words beside it where the same words stand elsewhere', () => {
    expect(directive('waits')).toBe('text=The%20tide-,waits,-for%20nobody%3B%20the');
  });

  test('adds nothing to words for members', () => {
    expect(directive('waits', { isGated: true })).toBe('text=waits');
  });

  test('names a long selection by its first and last words, over any number of blocks', () => {
    const long = Array.from({ length: 40 }, (_, number) => `word${number}`).join(' ');
    const part = { text: long, start: 0, end: long.length };
    const expected =
      'text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39';
    expect(textDirective([part], long, false)).toBe(expected);
    const short = { text: 'One two.', start: 4, end: 8 };
    expect(textDirective([short, { text: 'Three.', start: 0, end: 6 }], '', true)).toBe(
      'text=two,Three',
    );
  });

  test('stands any text', () => {
    const odd = 'a \uD800 語学 b';
    expect(() =>
      textDirective([{ text: odd, start: 0, end: odd.length }], odd, true),
    ).not.toThrow();
    expect(textDirective([], '', false)).toBe('');
    expect(textDirective([{ text: '!? …', start: 0, end: 4 }], '', false)).toBe('');
  });
});
