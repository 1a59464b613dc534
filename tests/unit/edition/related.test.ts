import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { makeInput, type ArticleFields } from '../../support/make-input.ts';

/** The slugs related to article `x`. */
function relate(articles: ArticleFields, limit = 5): string[] {
  const edition = makeEdition(makeInput(articles));
  const article = edition.article('x');
  if (!article) throw new Error('the edition lacks article x');
  return edition.relatedTo(article, limit).map(({ slug }) => slug);
}

const x = { published: '2024-05-01', topics: ['a', 'b'] };

describe('related articles', () => {
  it('share a topic, those with more in common first, then the newest', () => {
    const articles = {
      '2024/x': x,
      '2024/both': { published: '2012-01-01', topics: ['a', 'b'] },
      '2024/near': { published: '2024-04-01', topics: ['b'] },
      '2024/far': { published: '2023-04-01', topics: ['a'] },
      '2024/foreign': { published: '2024-04-01', topics: ['c'] },
    };
    expect(relate(articles)).toEqual(['both', 'near', 'far']);
    expect(relate(articles, 2)).toEqual(['both', 'near']);
  });

  it('are never earlier in the list, but may be of the same moment', () => {
    const articles = {
      '2024/x': x,
      '2024/later': { published: '2024-05-01T00:01', topics: ['a', 'b'] },
      '2024/a-twin': { published: '2024-05-01', topics: ['a'] },
      '2024/z-twin': { published: '2024-05-01', topics: ['a'] },
    };
    expect(relate(articles)).toEqual(['z-twin']);
  });

  it('start with what the editor chose, even when it is later, but not before it is public', () => {
    const articles = {
      '2024/x': { ...x, related: ['later', 'draft', 'old'] },
      '2024/later': { published: '2024-06-01' },
      '2024/draft': { published: '2024-01-01', draft: true },
      '2024/old': { published: '2001-01-01', topics: ['a'] },
      '2024/near': { published: '2024-04-30', topics: ['a'] },
    };
    expect(relate(articles)).toEqual(['later', 'old', 'near']);
  });

  it('stay as they were when a newer article comes', () => {
    const articles = { '2024/x': x, '2024/near': { published: '2024-04-01', topics: ['b'] } };
    const newer = { ...articles, '2024/newer': { published: '2024-06-01', topics: ['a', 'b'] } };
    expect(relate(newer)).toEqual(relate(articles));
  });
});
