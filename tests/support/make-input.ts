import { readPublication } from '../../src/source/read-publication.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import type { EditionInput } from '../../src/edition/edition-input.ts';

/** Frontmatter of one article by its address without `/articles/`: `2012/spies`. */
export type ArticleFields = Record<string, Record<string, unknown>>;

/**
 * What makeEdition takes, for articles in a publication of Brussels with topics a, b and c. Each
 * article goes through the real schema.
 */
export function makeInput(
  articles: ArticleFields,
  changes: Partial<EditionInput> = {},
): EditionInput {
  const { publication } = readPublication('tests/fixtures/publication-small');
  if (!publication) throw new Error('the small publication is broken');
  return {
    publication: { ...publication.data, timeZone: 'Europe/Brussels' },
    frontPage: {
      lead: 'none',
      opinion: [],
      beside: [],
      latest: 'automatic',
      latestTitle: 'Latest',
    },
    topics: ['a', 'b', 'c'].map((id) => {
      return {
        id,
        data: { title: id, description: `All of ${id}.`, aliases: [] },
        filePath: `topics/${id}.md`,
        digest: id,
      };
    }),
    authors: [{ id: 'ann', data: { name: 'Ann' }, filePath: 'authors/ann.md', digest: 'ann' }],
    articles: Object.entries(articles).map(([address, fields]) => ({
      id: address.split('/')[1] ?? '',
      data: articleSchema.parse({ title: address, kind: 'news', access: 'free', ...fields }),
      filePath: `content/articles/${address}.md`,
      digest: address,
    })),
    now: Date.UTC(2025, 0, 1),
    ...changes,
  };
}
