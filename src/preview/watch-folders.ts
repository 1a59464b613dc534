import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

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
    if (isFolder(path)) add(path);
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
    for (const inner of listFolders(folder)) add(inner);
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));
}
