import { posix } from 'node:path';
import { listFiles } from './list-files.ts';

/** The names that articles may give: the file names in a folder, each for itself. */
export function listNames(contentDir: string, folder: 'topics' | 'authors'): Map<string, string> {
  const files = listFiles(contentDir, folder).filter((file) => file.endsWith('.md'));
  const names = files.map((file) => posix.basename(file, '.md'));
  return new Map(names.map((name) => [name, `${folder}/${name}.md`]));
}
