import type { Article, Edition } from '../edition/edition.ts';
import { addressOf } from '../site/address.ts';
import { feedEntries } from './feed-entries.ts';
import { makeFeedItem } from './feed-item.ts';
import type { Feed } from './feed.ts';

/** What a feed follows: everything, or one topic. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The page it follows, from the root of the site. */
  path: string;
  /** The feed's own address, from the root of the site. */
  self: string;
  articles: readonly Article[];
}

/** The feed of everything that an edition publishes. */
export function everything({ publication, articles }: Edition): FeedSubject {
  const { name: title, description } = publication;
  return { title, description, path: '/', self: '/rss.xml', articles };
}

/** Makes the feed of a subject: which entries, each as an item, in one envelope. */
export async function makeFeed(subject: FeedSubject, { publication }: Edition): Promise<Feed> {
  const entries = feedEntries(subject.articles);
  return {
    title: subject.title,
    description: subject.description,
    language: publication.language,
    link: addressOf(subject.path),
    self: addressOf(subject.self),
    items: await Promise.all(entries.map((article) => makeFeedItem(article, publication))),
  };
}
