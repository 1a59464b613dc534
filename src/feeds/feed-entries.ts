import type { Article } from '../edition/edition.ts';

/** How many of the newest articles a feed carries; older ones are in the archive documents. */
const length = 30;

/** Which articles a feed carries, from a list with the newest first. A preview's unpublished ones are none of them. */
export function feedEntries(articles: readonly Article[]): readonly Article[] {
  return publicOnly(articles).slice(0, length);
}

/** The articles that may leave the house. */
export function publicOnly(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ status }) => status === 'published');
}
