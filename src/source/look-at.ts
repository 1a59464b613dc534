import { lstatSync, type Stats } from 'node:fs';

/** What lies at a path, a link for itself; nothing when nothing does, or when no file can have that name. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
