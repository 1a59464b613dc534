import { cacheNamesOf } from '../worker/cache-names.ts';
import { describePage, type KeptPage } from '../worker/kept-page.ts';
import { withCaches } from './cache-lock.ts';

const names = cacheNamesOf(import.meta.env.BASE_URL);

/** The pages that can be read without a connection, the latest first. */
export interface PageCopies {
  saved: KeptPage[];
  read: KeptPage[];
}

/** What is kept on this device. Entries that are no copy of a page, such as half-written ones, are left out. */
export function listCopies(): Promise<PageCopies> {
  return withCaches('shared', async () => ({
    saved: await listPages(names.saved),
    read: await listPages(names.pages),
  }));
}

/** The bytes of all that the worker keeps, the shell included. */
export function measureCopies(): Promise<number> {
  return withCaches('shared', async () => {
    let bytes = 0;
    for (const name of Object.values(names)) {
      for (const response of await readEntries(name)) bytes += (await response.blob()).size;
    }
    return bytes;
  });
}

/** Removes everything but the shell, which brings the offline page itself. */
export function deleteCopies(): Promise<void> {
  return withCaches('exclusive', async () => {
    for (const name of [names.pages, names.assets, names.saved]) await caches.delete(name);
  });
}

async function listPages(name: string): Promise<KeptPage[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const pages: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const page = response && describePage(request, response);
    if (page) pages.push(page);
  }
  return pages.sort((a, b) => b.keptAt - a.keptAt);
}

// Asking for a cache that is not there would make it.
async function readEntries(name: string): Promise<readonly Response[]> {
  return (await caches.has(name)) ? (await caches.open(name)).matchAll() : [];
}
