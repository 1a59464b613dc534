import type { Edition } from '../edition/edition.ts';
import { spokenPageSize } from '../edition/speakers.ts';
import { makeSearchDocument, type SearchDocument } from './search-document.ts';

/** The pages that articles are found under: the front page, topics, authors and speakers. */
export function subjectDocuments(edition: Edition): SearchDocument[] {
  const { publication, topics, authors, speakers } = edition;
  const { name, tagline, description } = publication;
  return [
    subject('front', '/', { title: name, opening: [tagline, description] }),
    ...topics.map(({ path, title, ...topic }) =>
      subject('topic', path, { title, names: topic.aliases, opening: [topic.description] }),
    ),
    ...authors.map(({ path, name: title, role }) =>
      subject('author', path, { title, opening: [role] }),
    ),
    // What speakers say stays with the interviews. Those with thousands show as many as on a page of theirs.
    ...speakers.map(({ path, name: title, positions, articles }) => {
      const titles = articles.slice(0, spokenPageSize).map((article) => article.title);
      return subject('speaker', path, { title, opening: [...positions, ...titles] });
    }),
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
