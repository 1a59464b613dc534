import type { Problem } from '../checks/problem.ts';
import type { AuthorData } from '../schemas/author.ts';
import type { FrontPageData } from '../schemas/front-page.ts';
import type { Glossary } from '../schemas/glossary.ts';
import type { Partners } from '../schemas/partners.ts';
import type { Publication } from '../schemas/publication.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { BodyFacts } from './body-facts.ts';
import type { ScannedArticle, SourceEntry } from './source-publication.ts';

/** What one file of a content folder was found to be. An entry is absent when the file has faults. */
export type FileReading = { readonly file: string; readonly problems: readonly Problem[] } & (
  | { readonly kind: 'article'; readonly article: ScannedArticle }
  | (EntryReading<TopicData> & { readonly kind: 'topic' })
  | (EntryReading<AuthorData> & { readonly kind: 'author' })
  | { readonly kind: 'publication'; readonly entry?: SourceEntry<Publication> }
  | {
      readonly kind: 'front-page';
      readonly entry?: SourceEntry<FrontPageData>;
      readonly remains: Partial<FrontPageData>;
    }
  | { readonly kind: 'glossary'; readonly entry?: SourceEntry<Glossary> }
  | { readonly kind: 'partners'; readonly entry?: SourceEntry<Partners> }
  | { readonly kind: 'stray' }
  /** A folder or a lock that cannot be read. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'identity-lock'; readonly text: string }
);

interface EntryReading<T> {
  readonly id: string;
  readonly entry?: SourceEntry<T>;
  readonly body?: BodyFacts;
}
