import { join } from 'node:path';
import type { FileReading } from '../source/file-reading.ts';
import { lookAt } from '../source/look-at.ts';
import { readFile } from '../source/read-file.ts';
import { listContent } from '../source/read-publication.ts';

/** The files of an edit, as they are now. */
export interface Changes {
  readonly changed: readonly FileReading[];
  readonly removed: readonly string[];
  /** Whether the publication may look or be judged otherwise now: a picture is no content, and still seen. */
  readonly matter: boolean;
}

/**
 * Reads what may have changed, and nothing else.
 * @param contentDir absolute path of the publication
 * @param paths paths from it, of files or folders that were touched in any way
 * @param known the paths of all files that held content before
 */
export function readChanges(
  contentDir: string,
  paths: Iterable<string>,
  known: ReadonlySet<string>,
): Changes {
  const touched = [...paths].filter((path) => !isHidden(path));
  const files = new Set(touched.flatMap((path) => listTouched(contentDir, path, known)));
  const read = [...files].map((file) => [file, readOne(contentDir, file)] as const);
  const changed = read.flatMap(([, reading]) => reading ?? []);
  const removed = read.flatMap(([file, reading]) => (!reading && known.has(file) ? [file] : []));
  const matter = changed.length + removed.length > 0 || touched.some(isSeen);
  return { changed, removed, matter };
}

/** Editors' programs keep their own files beside those they write. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function isSeen(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|json|png|svg|tiff?|webp)$/i.test(path);
}

/** A folder stands for all that it holds or held: it may have been renamed, or come with Git. */
function listTouched(contentDir: string, path: string, known: ReadonlySet<string>): string[] {
  const entry = lookAt(join(contentDir, path));
  if (entry ? !entry.isDirectory() : known.has(path)) return [path];
  const isInside = (file: string) => path === '' || file === path || file.startsWith(`${path}/`);
  const found = new Set(listContent(contentDir).filter(isInside));
  const lost = [...known].filter((file) => isInside(file) && !found.has(file));
  return [...[...found].filter((file) => file === path || !known.has(file)), ...lost];
}

/** Nothing when the file is gone, or was never content. */
function readOne(contentDir: string, file: string): FileReading | undefined {
  return lookAt(join(contentDir, file)) ? readFile(contentDir, file) : undefined;
}
