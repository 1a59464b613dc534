import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { AuthorData } from '../schemas/author.ts';
import type { FrontPageData } from '../schemas/front-page.ts';
import type { Partners } from '../schemas/partners.ts';
import type { Publication } from '../schemas/publication.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Article } from './edition.ts';
import type { Moment } from './moment.ts';

/** A validated file. `id` is its name without ending; `filePath` is relative to the project's root. */
export interface EditionEntry<T> {
  readonly id: string;
  readonly data: T;
  readonly filePath: string;
  readonly digest: string;
}

/** What an edition is made of. */
export interface EditionInput {
  readonly publication: Publication;
  readonly frontPage: FrontPageData;
  readonly partners?: Partners;
  readonly topics: readonly EditionEntry<TopicData>[];
  readonly authors: readonly EditionEntry<AuthorData>[];
  readonly articles: readonly EditionEntry<ArticleFrontmatter>[];
  /** Milliseconds since 1970 in UTC: what is dated later is not public yet. */
  readonly now: number;
  /** For a preview: takes in drafts and what is dated later. */
  readonly includeUnpublished?: boolean;
  /** For a preview, which makes an edition for every edit. */
  readonly memory?: EditionMemory;
}

/**
 * What one edition leaves to the next, which adds to it. It may be used again only with the
 * same publication, topics and authors and at no earlier moment; an entry that is the same object is taken
 * to be unchanged.
 */
export interface EditionMemory {
  /** What dates were resolved to, by their text. */
  readonly moments: Map<string, Moment>;
  readonly articles: WeakMap<EditionEntry<ArticleFrontmatter>, Article>;
}
