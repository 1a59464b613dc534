import { posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { fillCollection, type CollectionName } from './fill-collection.ts';
import { PublicationSource } from './publication-source.ts';
import { watchContent } from './watch-content.ts';

/**
 * The loaders of all collections over one content folder. They keep fields, digest and path of each
 * file, never its text. A fault in any file stops the build before anything is written.
 * @param contentDir from the project's root, or absolute
 * @param clock the instant for which the site is made, in milliseconds since 1970
 */
export function createLoaders(
  contentDir: string,
  clock: () => number,
): Record<CollectionName, Loader> {
  const state: LoaderState = { contentDir, clock, contexts: new Map() };
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
  /** The store of each collection, so that one change can be written to all. */
  readonly contexts: Map<CollectionName, LoaderContext>;
  source?: PublicationSource;
}

function createLoader(name: CollectionName, state: LoaderState): Loader {
  return {
    name: `content-${name}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const folder = resolve(root, state.contentDir);
      state.source ??= new PublicationSource(folder, state.contentDir, state.clock);
      state.contexts.set(name, context);
      const read = await state.source.load(name);
      const base = relative(root, folder).split(sep).join(posix.sep);
      context.store.clear();
      fillCollection({ name, read, base, store: context.store });
      if (name !== 'articles' || !context.watcher) return;
      watchContent({
        watcher: context.watcher,
        source: state.source,
        contexts: state.contexts,
        base,
      });
    },
  };
}
