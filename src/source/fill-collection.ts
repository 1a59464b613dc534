import { posix } from 'node:path';
import type { DataStore } from 'astro/loaders';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import { withholdCorrection } from '../schemas/correction.ts';
import type { SourcePublication } from './source-publication.ts';

/** The collections of the site. */
export type CollectionName =
  'publication' | 'frontPage' | 'partners' | 'topics' | 'authors' | 'articles';

export interface Filling {
  readonly name: CollectionName;
  readonly read: SourcePublication;
  /** The content folder from the project's root. */
  readonly base: string;
  readonly store: DataStore;
}

/** Writes a collection to Astro's store. Entries that are where and what they were are passed over. */
export function fillCollection({ name, read, base, store }: Filling): void {
  const entries = listEntries(name, read);
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, file, digest, data } of entries) {
    const filePath = posix.join(base, file);
    if (store.get(id)?.filePath !== filePath) store.delete(id);
    store.set({ id, data, digest, filePath });
  }
}

interface StoredEntry {
  readonly id: string;
  readonly file: string;
  readonly digest: string;
  readonly data: Record<string, unknown>;
}

function listEntries(name: CollectionName, read: SourcePublication): readonly StoredEntry[] {
  if (name === 'topics' || name === 'authors') return read[name];
  if (name !== 'articles') return read[name] ? [read[name]] : [];
  return read.articles.map(({ slug, file, digest, frontmatter }) => {
    return { id: slug, file, digest, data: withhold(frontmatter) };
  });
}

/** What only members may read of corrections stays out of the store, as their text does. */
function withhold({ corrections, ...fields }: ArticleFrontmatter): Record<string, unknown> {
  return { ...fields, ...(corrections && { corrections: corrections.map(withholdCorrection) }) };
}
