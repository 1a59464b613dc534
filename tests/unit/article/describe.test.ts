import type { Root } from 'hast';
import { describe as suite, expect, test } from 'vitest';
import { describe, firstWords } from '../../../src/article/describe.ts';
import type { Article } from '../../../src/edition/edition.ts';
import type { PublicBody } from '../../../src/markdown/rendered-body.ts';

const article = { title: 'The title' } as Article;

function bodyOf(...paragraphs: string[]): PublicBody {
  const teaser: Root = {
    type: 'root',
    children: paragraphs.flatMap((value) => [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] },
      { type: 'text', value: '\n' },
    ]),
  };
  return {
    teaser,
    exchanges: [],
    removed: [],
    terms: [],
    insertions: 0,
    headings: [],
    words: 0,
    images: [],
  };
}

suite('the line about an article', () => {
  test('is its standfirst where it has one', () => {
    const told = { ...article, description: 'The standfirst' };
    expect(describe(told, bodyOf('The first words.'))).toBe('The standfirst');
  });

  test('is else the first words, with single spaces', () => {
    expect(describe(article, bodyOf('One\n two.', 'Three.'))).toBe('One two. Three.');
  });

  test('is the title where there are no words', () => {
    expect(describe(article, bodyOf())).toBe('The title');
  });

  test('ends after a whole word within 160 characters, and says that it goes on', () => {
    const line = describe(article, bodyOf('eleven chars '.repeat(30)));
    expect(line).toMatch(/^(eleven chars )+(eleven )?…$/);
    expect(line.length).toBeLessThanOrEqual(160);
    expect(line.length).toBeGreaterThan(140);
  });

  test('is cut in the middle where no space is', () => {
    const line = describe(article, bodyOf('a'.repeat(400)));
    expect(line).toMatch(/^a{100,} …$/);
    expect(line.length).toBeLessThanOrEqual(160);
  });
});

test('the first words are those that everybody may read', () => {
  expect(firstWords(bodyOf(' One ', 'two'))).toBe('One two');
});
