// The service worker of a site, bundled into one file by src/build/bundle-worker.ts.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { cacheNamesOf, listCaches } from './cache-names.ts';
import { FileStrategy } from './file-strategy.ts';
import { ignore, keepLoadedFiles } from './kept-files.ts';
import { pathWithin, readMessage } from './messages.ts';
import { isKeeping, stopKeeping } from './open-cache.ts';
import { isHashed } from './page-resources.ts';
import { PageStrategy } from './page-strategy.ts';
import { storePage } from './read-pages.ts';
import { keepSavedPages } from './saved-pages.ts';
import { scope } from './scope.ts';
import type { Site } from './site.ts';

// The build puts these in; they are the same for the same site.
declare const basePath: string;
declare const shellEntries: PrecacheEntry[];

const names = cacheNamesOf(basePath);
const shell = new PrecacheController({ cacheName: names.shell, fallbackToNetwork: false });
const site: Site = { basePath, names, shell };
const files = new FileStrategy(site);

// Installing brings the whole shell or nothing: when one file is missing, the worker of before goes on with its own.
//
// A new worker waits until the last page of the old one is closed. Nobody waits for it, because pages come from the
// network anyway; taking over at once would remove the old shell's scripts from under a page that still imports them.
shell.precache(shellEntries);

registerRoute(({ request }) => isKeeping() && request.mode === 'navigate', new PageStrategy(site));
registerRoute(
  ({ url, sameOrigin }) => isKeeping() && sameOrigin && isFile(url.pathname),
  (options) => files.handle(options),
);

scope.addEventListener('activate', (event) => event.waitUntil(begin()));
scope.addEventListener('message', (event) => event.waitUntil(hear(event)));

function isFile(path: string): boolean {
  return (
    isHashed(path, basePath) || (!path.endsWith('/') && shell.getCacheKeyForURL(path) !== undefined)
  );
}

/** Takes over the pages that are open, which nobody serves yet, and removes what older versions of the form left. */
async function begin(): Promise<void> {
  for (const name of await listCaches(basePath, Object.values(names))) await caches.delete(name);
  await scope.clients.claim();
}

async function hear({ data, source, ports }: ExtendableMessageEvent): Promise<void> {
  const { loaded, saved, stop } = readMessage(data);
  if (stop) stopKeeping();
  ports[0]?.postMessage('heard');
  if (!isKeeping()) return;
  if (saved) await keepSavedPages(listPaths(saved), site);
  if (!loaded) return;
  const [path] = source instanceof Client ? listPaths([source.url]) : [];
  const page = path === undefined ? undefined : await fetch(path).catch(ignore);
  if (path !== undefined && page) await storePage(path, page, site).catch(ignore);
  await keepLoadedFiles(listPaths(loaded), site);
}

function listPaths(addresses: string[]): string[] {
  const paths = addresses.map((address) => pathWithin(address, scope.registration.scope));
  return paths.filter((path) => path !== undefined);
}
