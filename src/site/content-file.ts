import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';

/** The absolute path of a content file that the edition names from the project's root. */
export function contentFile(filePath: string): string {
  return resolve(fileURLToPath(root), filePath);
}
