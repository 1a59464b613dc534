/** The names of the caches of one site. They begin with its base path: an origin may hold several sites. */
export interface CacheNames {
  /** The pages and files without which nothing works offline, put there whole by each build's worker. */
  shell: string;
  /** Pages that were read, the latest last. */
  pages: string;
  /** Files with a hash in their name that those pages use, sealed files among them. */
  assets: string;
  /** Saved pages and all that they use. */
  saved: string;
}

/** A number that rises when what is kept changes its form; the worker then removes what older ones left. */
const version = 1;

/** `basePath` starts and ends with a slash. */
export function cacheNamesOf(basePath: string): CacheNames {
  const name = (part: string) => `${prefixOf(basePath)}${part} ${version}`;
  return {
    shell: name('shell'),
    pages: name('pages'),
    assets: name('assets'),
    saved: name('saved'),
  };
}

/** All caches that any build of this site made here, but for those in `except`. */
export async function listCaches(basePath: string, except: string[] = []): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefixOf(basePath)) && !except.includes(name));
}

function prefixOf(basePath: string): string {
  return `offline ${basePath} `;
}
