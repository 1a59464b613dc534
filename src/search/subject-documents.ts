import type { Edition } from '../edition/edition.ts';
import { makeSearchDocument, type SearchDocument } from './search-document.ts';

/** The pages that articles are found under: the front page, topics and authors. */
export function subjectDocuments({ publication, topics, authors }: Edition): SearchDocument[] {
  const { name, tagline, description } = publication;
  return [
    subject('front', '/', { title: name, opening: [tagline, description] }),
    ...topics.map(({ path, title, ...topic }) =>
      subject('topic', path, { title, names: topic.aliases, opening: [topic.description] }),
    ),
    ...authors.map(({ path, name: title, role }) =>
      subject('author', path, { title, opening: [role] }),
    ),
  ];
}

interface SubjectWords {
  title: string;
  /** What else it is called. */
  names?: readonly string[];
  opening: (string | undefined)[];
}

function subject(kind: string, path: string, words: SubjectWords): SearchDocument {
  const { title, names = [], opening } = words;
  const meta = { title, names: names.join(', ') };
  return makeSearchDocument({ path, meta, filters: { kind: [kind] }, opening });
}
