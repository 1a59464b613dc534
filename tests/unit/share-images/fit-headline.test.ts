import { describe, expect, test } from 'vitest';
import { fitHeadline } from '../../../src/share-images/fit-headline.ts';

describe('the headline of a share image', () => {
  test('one word stands as large as there is', () => {
    expect(fitHeadline('Resigned')).toEqual({ text: 'Resigned', size: 136 });
  });

  test('the longer it is, the smaller it is set, and no word is lost', () => {
    const lengths = [3, 8, 14, 22, 30];
    const fitted = lengths.map((count) => fitHeadline(Array(count).fill('harbour').join(' ')));
    const sizes = fitted.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(lengths.length);
    expect(fitted.map(({ text }) => text.split(' ').length)).toEqual(lengths);
  });

  test('a long word makes the whole smaller rather than break', () => {
    const { text, size } = fitHeadline('Verfassungsschutzpräsident geht');
    expect(text).toBe('Verfassungsschutzpräsident geht');
    expect(size).toBeLessThan(fitHeadline('The president is going').size);
    expect(size * 26 * 0.5).toBeLessThan(1064);
  });

  test('what no size has room for ends in whole words', () => {
    const { text, size } = fitHeadline(Array(200).fill('harbour').join(' '));
    expect(size).toBe(48);
    expect(text).toMatch(/^(harbour ){20,80}…$/);
  });

  test('one endless word is left to be broken', () => {
    expect(fitHeadline('a'.repeat(80))).toEqual({ text: 'a'.repeat(80), size: 48 });
  });
});
