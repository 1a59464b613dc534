import { expect, type Page } from '@playwright/test';

/** What lies in the worker's caches: paths by the cache's plain name. */
export type KeptPaths = Record<'shell' | 'pages' | 'saved' | 'assets', string[]>;

/** The paths, with their queries, of all that is kept, by the plain name of the cache. */
export async function readKept(page: Page): Promise<KeptPaths> {
  const kept = await page.evaluate(async () => {
    const entries = (await caches.keys()).map(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return [name.split(' ')[2] ?? name, keys.map(({ url }) => url.replace(location.origin, ''))];
    });
    return Object.fromEntries(await Promise.all(entries)) as Partial<KeptPaths>;
  });
  return { shell: [], pages: [], saved: [], assets: [], ...kept };
}

/** Opens a page and waits until the worker is there and has kept it. */
export async function readWithWorker(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectKept(page, new URL(page.url()).pathname);
}

/** Waits until a page is among those read. */
export async function expectKept(page: Page, path: string): Promise<void> {
  await expect.poll(async () => (await readKept(page)).pages).toContain(path);
  // What is told to the worker of a first visit comes after the page: its last file is a font or a script.
  await page.waitForLoadState('networkidle');
}

/** Tells the worker what is saved, as the reading list does. */
export async function tellSaved(page: Page, paths: string[]): Promise<void> {
  await page.evaluate(async (saved) => {
    (await navigator.serviceWorker.ready).active?.postMessage({ saved });
  }, paths);
}
