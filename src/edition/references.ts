import type { AuthorReference, TopicReference } from './edition.ts';
import type { EditionInput } from './edition-input.ts';

/** Topics and authors by id, as articles name them. */
export interface References {
  readonly topics: ReadonlyMap<string, TopicReference>;
  readonly authors: ReadonlyMap<string, AuthorReference>;
}

/** Gives each topic and author its address: `/topics/espionage/`, `/authors/andrew-rettman/`. */
export function refer({ topics, authors }: Pick<EditionInput, 'topics' | 'authors'>): References {
  return {
    topics: new Map(
      topics.map(({ id, data: { title } }) => [id, { id, title, path: `/topics/${id}/` }]),
    ),
    authors: new Map(
      authors.map(({ id, data: { name, role } }) => {
        return [id, { id, name, ...(role && { role }), path: `/authors/${id}/` }];
      }),
    ),
  };
}
