import { mayKeep } from './kept-page.ts';
import { openCache } from './open-cache.ts';
import { isHashed, listImports, listResources } from './page-resources.ts';
import type { Site } from './site.ts';

// Four files a page, for a hundred pages. The oldest go first: they belong to what was read longest ago.
const mostAssets = 400;

/** A hashed file from whichever cache has it. */
export async function findFile(address: string, { names }: Site): Promise<Response | undefined> {
  for (const cacheName of [names.shell, names.saved, names.assets]) {
    const found = await caches.match(address, { cacheName, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Keeps a hashed file that arrived, in the place of an older copy wherever there is one. */
export async function storeFile(
  address: string,
  response: Response,
  { names }: Site,
): Promise<void> {
  if (!mayKeep(response)) return;
  const holders = [names.shell, names.saved].map(async (name) => {
    const cache = await openCache(name);
    return (await cache.match(address)) && cache;
  });
  const held = (await Promise.all(holders)).filter((cache) => cache !== undefined);
  const assets = await openCache(names.assets);
  for (const cache of held.length > 0 ? held : [assets]) await cache.put(address, response.clone());
  await trim(assets, mostAssets);
}

/** Puts hashed files that the browser has just loaded among the assets; its own cache still has them. */
export async function keepLoadedFiles(addresses: string[], site: Site): Promise<void> {
  for (const address of addresses.filter((path) => isHashed(path, site.basePath))) {
    if (await findFile(address, site)) continue;
    await fetch(address).then((response) => storeFile(address, response, site), ignore);
  }
}

/**
 * Puts all that a page needs beside it among the saved; returns the addresses of all of it. What cannot be had
 * now is left out, and had the next time.
 */
export async function keepResources(html: string, site: Site): Promise<string[]> {
  const cache = await openCache(site.names.saved);
  const addresses = new Set(listResources(html, site.basePath));
  for (const address of addresses) {
    const file = (await cache.match(address)) ?? (await copyFile(address, cache, site));
    if (!file || !address.endsWith('.js')) continue;
    for (const imported of listImports(await file.text(), address)) addresses.add(imported);
  }
  return [...addresses];
}

async function copyFile(address: string, cache: Cache, site: Site): Promise<Response | undefined> {
  const file = (await findFile(address, site)) ?? (await fetch(address).catch(ignore));
  if (!file || !mayKeep(file)) return undefined;
  await cache.put(address, file.clone());
  return file;
}

/** Removes the oldest entries: a cache lists them in the order in which they were put. */
export async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

export function ignore(): undefined {
  return undefined;
}
