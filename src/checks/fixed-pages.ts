import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of the site that do not depend on its content, as the files in src/pages have them. */
export interface FixedPages {
  /** `/`, `/about/`, `/topics/`. */
  readonly paths: ReadonlySet<string>;
  /** First parts of addresses below which pages are made from content: `archive`, `topics`. */
  readonly sections: ReadonlySet<string>;
}

let known: FixedPages | undefined;

/** Reads the folder of pages once. */
export function listFixedPages(): FixedPages {
  known ??= read(join(import.meta.dirname, '../pages'));
  return known;
}

function read(folder: string): FixedPages {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro'));
  const fixed = files.filter((file) => !file.includes('['));
  const paths = fixed.map((file) => `/${file.replace(/(?:(^|\/)index)?\.astro$/, '$1')}/`);
  const made = files.filter((file) => file.includes('['));
  return {
    paths: new Set(paths.map((path) => path.replaceAll(/\/+/g, '/'))),
    sections: new Set(made.map((file) => file.split('/')[0] ?? '')),
  };
}
