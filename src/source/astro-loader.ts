import { posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { fillCollection, type CollectionName } from './fill-collection.ts';
import { loadPublication } from './load-publication.ts';
import type { SourcePublication } from './source-publication.ts';

/**
 * The loaders of all collections over one content folder. They keep fields, digest and path of each
 * file, never its text. A fault in any file stops the build before anything is written.
 *
 * While someone writes they keep nothing: Astro's store waits half a second before it tells of a change.
 * The preview reads the folder by itself, see src/preview.
 * @param contentDir from the project's root, or absolute
 * @param clock the instant for which the site is made, in milliseconds since 1970
 */
export function createLoaders(
  contentDir: string,
  clock: () => number,
): Record<CollectionName, Loader> {
  const state: LoaderState = { contentDir, clock };
  return {
    publication: createLoader('publication', state),
    frontPage: createLoader('frontPage', state),
    partners: createLoader('partners', state),
    topics: createLoader('topics', state),
    authors: createLoader('authors', state),
    articles: createLoader('articles', state),
  };
}

interface LoaderState {
  readonly contentDir: string;
  readonly clock: () => number;
  /** All collections share one reading. */
  reading?: Promise<SourcePublication>;
}

function createLoader(name: CollectionName, state: LoaderState): Loader {
  return {
    name: `content-${name}`,
    load: async ({ config, store, watcher }: LoaderContext) => {
      store.clear();
      if (watcher) return;
      const root = fileURLToPath(config.root);
      const folder = resolve(root, state.contentDir);
      state.reading ??= loadPublication(folder, state.contentDir, state.clock());
      const base = relative(root, folder).split(sep).join(posix.sep);
      fillCollection({ name, read: await state.reading, base, store });
    },
  };
}
