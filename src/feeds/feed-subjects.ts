import type { Article, Edition } from '../edition/edition.ts';
import type { FeedPlace } from './feed-address.ts';

/** What a feed follows: everything, a topic or an author; whole or free articles only. */
export interface FeedSubject extends FeedPlace {
  /** The part of its identity that says which feed it is: `topics/espionage`. */
  readonly key: string;
  /** What it is called among the feeds of this publication: "Espionage". */
  readonly name: string;
  readonly description: string;
  readonly group: 'everything' | 'topics' | 'authors';
  readonly free: boolean;
  readonly articles: readonly Article[];
}

/** Every feed of an edition, each followed by the one of its free articles. */
export function listSubjects(edition: Edition): FeedSubject[] {
  const { publication, articles, topics, authors } = edition;
  const { name, description } = publication;
  const whole = [
    { group: 'everything' as const, folder: '/', name, description, articles },
    ...topics.map((topic) => {
      return { ...topic, group: 'topics' as const, folder: topic.path, name: topic.title };
    }),
    ...authors.map((author) => {
      const said = `Articles by ${author.name} in ${name}.`;
      return { ...author, group: 'authors' as const, folder: author.path, description: said };
    }),
  ];
  return whole.flatMap((subject) => [makeSubject(subject, false), makeSubject(subject, true)]);
}

type WholeSubject = Omit<FeedSubject, 'key' | 'free'>;

function makeSubject(whole: WholeSubject, free: boolean): FeedSubject {
  const { folder, name, description, group, articles } = whole;
  const key = [folder.replace(/^\/|\/$/g, ''), free ? 'free' : ''].filter(Boolean).join('/');
  const own = free ? articles.filter(({ access }) => access === 'free') : articles;
  return { key, folder, name, description, group, free, articles: own };
}
