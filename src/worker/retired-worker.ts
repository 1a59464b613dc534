// What stands in the worker's place when a site is built without reading offline: it takes over at once, removes
// what every earlier worker kept, and goes. A worker that misbehaves is ended by publishing such a build.
import { listCaches } from './cache-names.ts';
import { scope } from './scope.ts';

declare const basePath: string;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  for (const name of await listCaches(basePath)) await caches.delete(name);
  await scope.registration.unregister();
}
