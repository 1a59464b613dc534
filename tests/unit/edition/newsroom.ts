import type { z } from 'astro/zod';
import type { Edition } from '../../../src/edition/edition.ts';
import type { EditionInput } from '../../../src/edition/edition-input.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { authorSchema } from '../../../src/schemas/author.ts';
import { frontPageSchema } from '../../../src/schemas/front-page.ts';
import { publicationSchema } from '../../../src/schemas/publication.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';

/** An article file: its slug, and those fields that a test is about. */
export type Draft = { slug: string } & Partial<z.input<typeof articleSchema>>;

/** What a test says about a newspaper; everything else is filled in. */
export interface Newsroom {
  articles: readonly Draft[];
  /** Titles or names by id. */
  topics?: Record<string, string>;
  authors?: Record<string, string>;
  frontPage?: Partial<z.input<typeof frontPageSchema>>;
  now?: string;
  includeUnpublished?: boolean;
  timeZone?: string;
  language?: string;
}

/** Makes the edition of a newspaper, every file through its real schema. It is 2024 unless said otherwise. */
export function publish(newsroom: Newsroom): Edition {
  return makeEdition(write(newsroom));
}

/** The slugs of a list, in its order. */
export function slugsOf(articles: readonly { readonly slug: string }[]): string[] {
  return articles.map(({ slug }) => slug);
}

/** What makes the edition of a newspaper. */
function write(newsroom: Newsroom): EditionInput {
  const { articles, topics = {}, authors = {}, now = '2024-02-21T12:00:00Z' } = newsroom;
  return {
    publication: writePublication(newsroom),
    frontPage: frontPageSchema.parse({
      lead: 'none',
      latestTitle: 'Latest',
      ...newsroom.frontPage,
    }),
    topics: Object.entries(topics).map(([id, title]) => ({
      ...{ id, filePath: `content/topics/${id}.md`, digest: id },
      data: topicSchema.parse({ title, description: `All about ${id}.` }),
    })),
    authors: Object.entries(authors).map(([id, name]) => ({
      ...{ id, filePath: `content/authors/${id}.md`, digest: id },
      data: authorSchema.parse({ name }),
    })),
    articles: articles.map(writeArticle),
    now: Date.parse(now),
    includeUnpublished: newsroom.includeUnpublished,
  };
}

function writeArticle({ slug, ...fields }: Draft): EditionInput['articles'][number] {
  const dates = fields.captured ? {} : { published: '2012-09-17' };
  const data = articleSchema.parse({
    ...{ title: `Title of ${slug}`, kind: 'news', access: 'free', ...dates },
    ...fields,
  });
  const year = (data.published ?? data.captured ?? '').slice(0, 4);
  return { id: slug, filePath: `content/articles/${year}/${slug}.md`, digest: slug, data };
}

function writePublication({ timeZone = 'Europe/Brussels', language = 'en' }: Newsroom) {
  return publicationSchema.parse({
    ...{ name: 'The Harbour', tagline: 'News of the port', description: 'A newspaper.' },
    ...{ language, timeZone, identity: { authority: 'harbour.example', date: '2012' } },
    ...{ disclaimer: 'Made for tests.', contentLicense: 'None.' },
    membership: {
      kicker: 'Read',
      headline: 'Join',
      pitch: 'All',
      terms: '14 days',
      groupLine: 'Or',
    },
    footerCall: { headline: 'Join', pitch: 'News', button: 'Join us' },
  });
}
