import { relative, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { fillCollection, type CollectionName } from './fill-collection.ts';
import type { PublicationSource } from './publication-source.ts';

export interface Watch {
  readonly watcher: NonNullable<LoaderContext['watcher']>;
  readonly source: PublicationSource;
  readonly contexts: ReadonlyMap<CollectionName, LoaderContext>;
  /** The content folder from the project's root. */
  readonly base: string;
}

/** Editors' programs write a file in several steps, and Git many files at once. */
const settleMilliseconds = 20;

/**
 * Keeps the collections true while someone writes: a changed file is read again, alone. While there
 * are faults they are told, and the pages stay as they were.
 */
export function watchContent(watch: Watch): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const takeUp = (path: string): void => {
    const file = relative(watch.source.contentDir, path).split(sep).join('/');
    if (file.startsWith('..')) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      work = work.then(() => applyChanges(watch, files));
    }, settleMilliseconds);
  };
  watch.watcher.add(watch.source.contentDir);
  for (const event of ['add', 'change', 'unlink'] as const) watch.watcher.on(event, takeUp);
}

async function applyChanges({ source, contexts, base }: Watch, files: string[]): Promise<void> {
  try {
    const read = await source.reload(files);
    for (const [name, { store }] of contexts) fillCollection({ name, read, base, store });
  } catch (error) {
    const report = error instanceof Error ? error.message : String(error);
    contexts.get('articles')?.logger.error(report);
  }
}
