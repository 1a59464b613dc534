import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Browser, type Page } from '@playwright/test';
import { createSiteServer } from '../../src/build/site-server.ts';

export interface SearchMeasure {
  /** What came over the wire from the first keystroke to the first result, and the scripts of the page. */
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
    const first = await ask(page, opening);
    const { bytes, requests } = traffic;
    const times: number[] = [];
    for (const word of others) times.push(await ask(page, word));
    const sorted = times.toSorted((one, other) => one - other);
    const median = sorted[sorted.length >> 1] ?? 0;
    return { bytes, requests, first, median, worst: sorted.at(-1) ?? 0 };
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Scripts and what the search fetches; the page itself is not counted, nor are its fonts. */
async function countTraffic(page: Page): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  const counted = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/search-index\/|\.js$/.test(request.url)) counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!counted.has(requestId)) return;
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  return traffic;
}

/** Types a word, its last letter after the rest has been answered, and takes the time from that letter. */
function ask(page: Page, word: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('site-search input');
    const list = document.querySelector('[data-results]');
    if (!input || !list) throw new Error('There is no search.');
    list.replaceChildren();
    const shown = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (!list.firstElementChild) return;
        observer.disconnect();
        done();
      });
      observer.observe(list, { childList: true });
    });
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    return performance.now() - start;
  }, word);
}
