import { listCaches } from '../worker/cache-names.ts';
import { withCaches } from './cache-lock.ts';
import { offlineName } from './device-store.ts';

const base = import.meta.env.BASE_URL;

/** Whether this browser can keep pages at all: only on secure origins, and not in every private window. */
export function canKeepPages(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Whether the reader has turned the worker off. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(offlineName) === 'off';
  } catch {
    return false;
  }
}

/**
 * Ends the worker and removes everything it kept; no page starts it again. The decision is written down first, so
 * that no other tab starts it meanwhile. False if the browser could not keep the decision.
 */
export async function turnOff(): Promise<boolean> {
  const isKept = write(() => localStorage.setItem(offlineName, 'off'));
  await endWorker();
  return isKept;
}

/** Ends the worker and removes everything it kept; the next page starts it again, unless it is turned off. */
export async function endWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.active) await stop(registration.active);
  await registration?.unregister();
  await withCaches('exclusive', async () => {
    for (const name of await listCaches(base)) await caches.delete(name);
  });
}

/** Tells the worker to keep nothing more and waits until it has heard, so that it puts nothing where all is deleted. */
async function stop(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise((resolve) => (port1.onmessage = resolve));
  worker.postMessage({ stop: true }, [port2]);
  // A worker of an earlier build, or one that hangs, does not answer.
  await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 1000))]);
  port1.close();
}

/** Starts the worker again; offline-worker.ts, which every page has, hears it. */
export function turnOn(): void {
  write(() => localStorage.removeItem(offlineName));
  dispatchEvent(new Event('offline-on'));
}

function write(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
