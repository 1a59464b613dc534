import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Browser, type Page } from '@playwright/test';
import { createSiteServer } from '../../src/build/site-server.ts';

export interface SearchMeasure {
  /** What came over the wire from the first keystroke to ten results, and the scripts of the page. */
  bytes: number;
  requests: number;
  /** From the first keystroke to the first result, with everything to fetch, in milliseconds. */
  first: number;
  /** From a later keystroke to its first result: the median and the worst. */
  median: number;
  worst: number;
}

/** Searches the site in `outDir` in a real browser. The first of the words is the one with everything to fetch. */
export async function measureSearch(
  browser: Browser,
  { outDir, words }: { outDir: string; words: string[] },
): Promise<SearchMeasure> {
  const server = createSiteServer({ outDir, basePath: '/' }).listen(0);
  await once(server, 'listening');
  const page = await browser.newPage();
  try {
    const traffic = await countTraffic(page);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/search/`);
    await page.waitForLoadState('networkidle');
    const [opening = '', ...others] = words;
    const first = await ask(page, opening, 10);
    const { bytes, requests } = traffic;
    const times: number[] = [];
    for (const word of others) {
      await rest(page, traffic);
      times.push(await ask(page, word, 1));
    }
    const sorted = times.toSorted((one, other) => one - other);
    const median = sorted[sorted.length >> 1] ?? 0;
    return { bytes, requests, first, median, worst: sorted.at(-1) ?? 0 };
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}

interface Traffic {
  bytes: number;
  requests: number;
  /** What was asked for and has not come yet. */
  pending: Set<string>;
}

/** Scripts and what the search fetches; the page itself is not counted, nor are its fonts. */
async function countTraffic(page: Page): Promise<Traffic> {
  const pending = new Set<string>();
  const traffic: Traffic = { bytes: 0, requests: 0, pending };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/search-index\/|\/_astro\/.*\.js$/.test(request.url)) pending.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pending.delete(requestId)) return;
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  return traffic;
}

/** Waits until the older volumes, too, have been searched for the question of before. */
async function rest(page: Page, { pending }: Traffic): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = pending.size === 0 ? quiet + 1 : 0) {
    await page.waitForTimeout(100);
  }
}

/**
 * Writes a word as one keystroke would and gives the milliseconds from that keystroke to the first result. Resolves
 * when `count` results are there.
 */
function ask(page: Page, word: string, count: number): Promise<number> {
  return page.evaluate(
    async ([text, wanted]) => {
      const input = document.querySelector<HTMLInputElement>('site-search input');
      const list = document.querySelector('[data-results]');
      if (!input || !list) throw new Error('There is no search.');
      list.replaceChildren();
      const shown = (results: number) =>
        new Promise<void>((done) => {
          const look = () => {
            if (list.childElementCount < results) return;
            observer.disconnect();
            done();
          };
          const observer = new MutationObserver(look);
          observer.observe(list, { childList: true });
          look();
        });
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await shown(1);
      const time = performance.now() - start;
      await shown(wanted);
      return time;
    },
    [word, count] as const,
  );
}
