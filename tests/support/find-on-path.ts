import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The whole paths of the programs of these names that PATH leads to, in the order of the names. */
export function findOnPath(programs: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return paths.filter((path) => existsSync(path));
}
