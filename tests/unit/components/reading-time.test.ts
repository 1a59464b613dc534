import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../../src/components/reading-time.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';

describe('the time to read', () => {
  test('is a minute for every 238 words', () => {
    for (const minutes of [1, 2, 15, 100]) expect(readingMinutes(minutes * 238)).toBe(minutes);
  });

  test('is rounded to whole minutes, half a minute upwards', () => {
    expect(readingMinutes(238 + 118)).toBe(1);
    expect(readingMinutes(238 + 119)).toBe(2);
    expect(readingMinutes(2 * 238 + 118)).toBe(2);
  });

  test('is never less than a minute', () => {
    for (const words of [0, 1, 100]) expect(readingMinutes(words)).toBe(1);
  });
});

describe('the words that are counted', () => {
  const count = (markdown: string) =>
    renderBody(markdown, { kind: 'news', access: 'free' }).public.words;

  test('are those of the text, signs between them left out', () => {
    expect(count('One two – three, *four* and [five](https://a.example/six/).')).toBe(6);
    expect(count('')).toBe(0);
  });

  test('of a picture are those of its caption and credit, not what describes it', () => {
    expect(count('![Nine words that nobody reads who sees the picture](a.jpg)')).toBe(0);
    expect(count('![A boat](a.jpg "The boat at work (Image: Ann)")')).toBe(6);
  });

  test('in Chinese and Japanese are its characters', () => {
    expect(count('海が見える')).toBe(5);
  });
});
