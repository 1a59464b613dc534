import { ignore, keepResources } from './kept-files.ts';
import { copyPage, markUnread } from './kept-page.ts';
import { openCache } from './open-cache.ts';
import { findPage } from './read-pages.ts';
import type { Site } from './site.ts';

let work: Promise<void> = Promise.resolve();

/**
 * Makes the saved copies those of `paths`: adds what is missing, a file that failed to come before included, and
 * removes what is saved no more. One call works at a time, so that no call sweeps what another is putting.
 */
export function keepSavedPages(paths: string[], site: Site): Promise<void> {
  work = work.then(() => keepExactly(paths, site)).catch(ignore);
  return work;
}

async function keepExactly(paths: string[], site: Site): Promise<void> {
  const cache = await openCache(site.names.saved);
  const needed = new Set<string>();
  for (const path of paths) {
    needed.add(path);
    const html = await savePage(path, cache, site).catch(ignore);
    const resources = html && (await keepResources(html, site).catch(ignore));
    // A device that is full keeps what it has: nothing is swept on the strength of half a list.
    if (html && !resources) return;
    for (const address of resources ?? []) needed.add(address);
  }
  for (const key of await cache.keys()) {
    if (!needed.has(new URL(key.url).pathname)) await cache.delete(key);
  }
}

/** The text of a saved page; fetched, or copied from what was read, when it is not there yet. */
async function savePage(path: string, cache: Cache, site: Site): Promise<string | undefined> {
  const saved = await cache.match(path);
  if (saved) return saved.text();
  const read = await findPage(path, site);
  const fetched = await fetch(path).catch(ignore);
  const fresh = fetched && (await copyPage(fetched, Date.now()));
  const copy = fresh && !read ? markUnread(fresh) : (fresh ?? read);
  if (!copy) return undefined;
  const html = await copy.clone().text();
  await cache.put(path, copy);
  return html;
}
