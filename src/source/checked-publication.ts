import type { SourcePublication } from './source-publication.ts';

// Astro loads the loaders through Vite, which gives them modules of their own: only what hangs on
// the process itself is the same for the build that checks and for the loaders that take over.
const place = Symbol.for('static-news-reader.checked-publication');
const shared = globalThis as unknown as { [place]: SourcePublication | undefined };

/**
 * Leaves a publication that was read and found without errors for the loaders of the same process,
 * so that a build reads and checks its content once.
 */
export function handOverChecked(read: SourcePublication): void {
  shared[place] = read;
}

/** The publication that was checked for this folder, once; nothing if there was none. */
export function takeOverChecked(contentDir: string): SourcePublication | undefined {
  const read = shared[place];
  if (read?.contentDir !== contentDir) return undefined;
  shared[place] = undefined;
  return read;
}
