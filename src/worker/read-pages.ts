import { keepResources, trim } from './kept-files.ts';
import { copyPage, markRead } from './kept-page.ts';
import { openCache } from './open-cache.ts';
import type { Site } from './site.ts';

const mostPages = 100;

/** The copy of a page, saved or read. */
export async function findPage(path: string, { names }: Site): Promise<Response | undefined> {
  for (const cacheName of [names.saved, names.pages]) {
    const found = await caches.match(path, { cacheName });
    if (found) return found;
  }
  return undefined;
}

/**
 * Keeps a page that was read under its path alone: a query may say what somebody searched for, a fragment may be
 * a gift's key. A saved page is renewed; a page that is gone from the site goes here too.
 */
export async function storePage(path: string, response: Response, site: Site): Promise<void> {
  const { names } = site;
  if (response.status === 404 || response.status === 410) return forgetPage(path, site);
  const copy = await copyPage(response, Date.now());
  if (!copy || isShell(path, site)) return;
  const isSaved = (await caches.match(path, { cacheName: names.saved })) !== undefined;
  const cache = await openCache(isSaved ? names.saved : names.pages);
  const html = isSaved ? await copy.clone().text() : '';
  // What is put again moves to the end, so that the pages read longest ago stand first.
  await cache.put(path, copy);
  if (isSaved) await keepResources(html, site);
  else await trim(cache, mostPages);
}

/** A saved copy that is opened without a connection is read then, and the lists say so no more. */
export async function noteReading(path: string, { names }: Site): Promise<void> {
  const saved = await caches.match(path, { cacheName: names.saved });
  const read = saved && markRead(saved);
  if (read) await (await openCache(names.saved)).put(path, read);
}

async function forgetPage(path: string, { names }: Site): Promise<void> {
  for (const name of [names.saved, names.pages]) {
    const cache = await openCache(name);
    await cache.delete(path);
  }
}

/** Pages that each build's worker brings whole need no second copy; only the front page is read. */
function isShell(path: string, { basePath, shell }: Site): boolean {
  return path !== basePath && shell.getCacheKeyForURL(path) !== undefined;
}
