import type { Article } from '../edition/edition.ts';

/** How many of the newest articles a feed carries. */
const length = 30;

/** Which articles a feed carries, from a list with the newest first. */
export function feedEntries(articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, length);
}
