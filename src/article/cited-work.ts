import type { CitedWork } from '../client/citation.ts';
import { dayInWords } from '../components/date-words.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { addressOf } from '../site/address.ts';

/** An article as it is cited whole: an interview by those who answer, anything else by who wrote it. */
export function citedWork(article: Article, { publication }: Edition): CitedWork {
  const { title, date, published, authors, speakers } = article;
  const answering = speakers.filter(({ role }) => role === 'interviewee');
  return {
    title,
    publication: publication.name,
    day: published?.day ?? '',
    date: `${published ? '' : 'undated, copied '}${dayInWords(date.day, publication.language)}`,
    address: addressOf(article.path),
    authors: authors.map(({ name }) => name),
    speakers: answering.map(({ name }) => name),
  };
}

/** The names of those who speak, by id and by every label of theirs. */
export function namesOfSpeakers({ speakers }: Article): Record<string, string> {
  return Object.fromEntries(
    speakers.flatMap(({ id, name, labels }) => [id, ...labels].map((key) => [key, name])),
  );
}
