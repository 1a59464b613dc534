import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from '../source/look-at.ts';

/**
 * Watches a folder and all folders in it, one watcher a folder: ten thousand articles in thirty folders
 * need thirty, where Vite's own watcher takes ten thousand.
 * @param root absolute path
 * @param report is given the absolute path of whatever was touched: a file, or a folder that came or went
 * @returns ends the watching
 */
export function watchFolders(root: string, report: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const heard = (path: string): void => {
    if (lookAt(path)?.isDirectory()) addWhatIsOpen(path);
    else drop(path);
    report(path);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) =>
      heard(name === null ? folder : join(folder, name)),
    );
    // A folder that goes away ends its watcher; what was in it is reported by the folder above.
    watcher.on('error', () => drop(folder));
    watchers.set(folder, watcher);
    for (const inner of listFolders(folder)) addWhatIsOpen(inner);
  };
  const addWhatIsOpen = (folder: string): void => {
    try {
      add(folder);
    } catch (error) {
      if (!isClosed(error)) throw error;
      drop(folder);
    }
  };
  const drop = (path: string): void => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(join(path, '/'))) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  add(root);
  return () => drop(root);
}

/** Whether a folder has gone again, or may not be looked into: the checks tell of the latter. */
function isClosed(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code);
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));
}
