import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from './look-at.ts';

/**
 * The files of a folder and of the folders in it, as sorted paths from `root` with forward slashes.
 * Hidden files are passed over; a folder that is not there has none. What has the name of an article and is
 * a folder is listed, and so is a folder that cannot be read: neither must go unseen.
 */
export function listFiles(root: string, folder: string): string[] {
  return lookAt(join(root, folder)) ? listFolder(root, folder).sort() : [];
}

function listFolder(root: string, folder: string): string[] {
  const entries = readEntries(join(root, folder));
  if (!entries) return [folder];
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return [...(path.endsWith('.md') ? [path] : []), ...listFolder(root, path)];
    });
}

/** What lies in a folder; nothing when it cannot be looked into. */
export function readEntries(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
