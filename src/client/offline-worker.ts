// Every page loads this: it must stay tiny, wait until the page is there, and stop nothing when it fails.
import { offlineName } from './device-store.ts';

const base = import.meta.env.BASE_URL;
const address = `${base}service-worker.js`;
const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): typeof rules;
}

let trustedAddress: string | undefined;

// Browsers take a worker's address from a policy alone (Trusted Types, section 4.1). Whatever is asked of this one,
// it gives our worker's; a second of its name may not be made.
function trustAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
  return policy ? policy.createScriptURL('') : address;
}

/** The worker saw nothing of what loaded before it was there, so it is told. */
async function start(): Promise<void> {
  trustedAddress ??= trustAddress();
  await serviceWorker?.register(trustedAddress, { scope: base, updateViaCache: 'none' });
  const { active } = (await serviceWorker?.ready) ?? {};
  active?.postMessage({ loaded: performance.getEntriesByType('resource').map(({ name }) => name) });
}

/** A reader may have turned the worker off (offline-switch.ts); a browser that keeps nothing keeps no copies. */
function isWanted(): boolean {
  try {
    return localStorage.getItem(offlineName) !== 'off';
  } catch {
    return false;
  }
}

function startWhenIdle(): void {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => void start().catch(() => undefined));
}

// A worker of the built site at the same address must not stand between an editor and the preview.
if (import.meta.env.DEV) {
  void serviceWorker?.getRegistration(base).then((registration) => registration?.unregister());
} else if (serviceWorker && isWanted() && !serviceWorker.controller)
  addEventListener('load', startWhenIdle);
addEventListener('offline-on', startWhenIdle);
