import { createHash } from 'node:crypto';
import type { Article } from '../edition/edition.ts';
import { paginateFromOldest } from '../edition/pages.ts';
import type { SearchDocument } from './search-document.ts';

/** Change it whenever the same documents would make other files: with every new version of Pagefind. */
export const indexFormat = 'pagefind 1.6.0, words 2';

/** Articles in a full volume. Its table of contents is then 15 KB, without which nothing is found. */
const volumeSize = 1_500;

/** Some articles that are indexed together. */
export interface Volume {
  articles: readonly Article[];
  /** The first and the last year of its articles. */
  from: string;
  to: string;
}

/**
 * Cuts the archive into volumes, the newest first. They are counted from the oldest article, so a volume that is
 * full stays the same bytes, and a search of the newest articles costs the same however long the archive grows.
 */
export function cutVolumes(articles: readonly Article[], size = volumeSize): Volume[] {
  const pages = paginateFromOldest(articles, size);
  return pages.toReversed().map(({ items }) => {
    const years = items.map(({ date }) => date.day.slice(0, 4));
    return { articles: items, from: years.at(-1) ?? '', to: years[0] ?? '' };
  });
}

/** The name of a volume's folder: the same documents have the same name, others another. */
export function nameVolume(documents: readonly SearchDocument[], language: string): string {
  const hash = createHash('sha256').update(JSON.stringify([indexFormat, language]));
  for (const { url, html } of documents) hash.update(JSON.stringify([url, html]));
  return hash.digest('hex').slice(0, 16);
}
