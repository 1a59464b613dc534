// `npm run bench:theme`: does a reader who chose dark colours on a light system see a light page first? Needs dist/.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import sharp from 'sharp';
import { createSiteServer } from '../../src/build/site-server.ts';
import { findBrowser } from '../support/browser.ts';
import { machineProbes } from '../support/browser-probes.ts';
import { interview } from '../support/reader.ts';
import { root, sites } from '../support/sites.ts';
import { formatTable } from './format-table.ts';

const visits = 20;
const slow = { offline: false, latency: 300, downloadThroughput: 60_000, uploadThroughput: 60_000 };

/** What a reader's visit may be like. */
interface Circumstance {
  name: string;
  prepare: (session: CDPSession) => Promise<unknown>;
}

const circumstances: Circumstance[] = [
  { name: 'visit again', prepare: async () => undefined },
  {
    name: 'visit again, processor 6 times slower',
    prepare: (session) => session.send('Emulation.setCPUThrottlingRate', { rate: 6 }),
  },
  {
    name: 'visit again, 300 ms and 60 KB/s',
    prepare: (session) => session.send('Network.emulateNetworkConditions', slow),
  },
  {
    name: 'nothing in the cache',
    prepare: (session) => session.send('Network.setCacheDisabled', { cacheDisabled: true }),
  },
  {
    name: 'nothing in the cache, 300 ms and 60 KB/s',
    prepare: async (session) => {
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await session.send('Network.emulateNetworkConditions', slow);
    },
  },
];

/** How many of the visits showed a light frame, and how many frames were looked at. */
async function measure(page: Page, { prepare }: Circumstance): Promise<[number, number]> {
  const session = await page.context().newCDPSession(page);
  await page.goto(interview, { waitUntil: 'networkidle' });
  await prepare(session);
  const frames: { visit: number; paper: Promise<number> }[] = [];
  let visit = 0;
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push({ visit, paper: readPaper(Buffer.from(data, 'base64')) });
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  for (; visit < visits; visit++) {
    await page.goto(visit % 2 ? interview : '/', { waitUntil: 'networkidle' });
    await page.waitForTimeout(200);
  }
  const lit = new Set<number>();
  for (const { visit, paper } of frames) if ((await paper) > 128) lit.add(visit);
  return [lit.size, frames.length];
}

/** The left margin has nothing on it at any width. */
async function readPaper(frame: Buffer): Promise<number> {
  const corner = { left: 2, top: 200, width: 1, height: 1 };
  const [value = 0] = await sharp(frame).extract(corner).greyscale().raw().toBuffer();
  return value;
}

async function bench(browser: Browser, origin: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const circumstance of circumstances) {
    const context = await browser.newContext({ baseURL: origin, colorScheme: 'light' });
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem('reader / theme', 'dark'));
    const [flashes, frames] = await measure(page, circumstance);
    rows.push([circumstance.name, `${flashes} of ${visits}`, String(frames)]);
    await context.close();
  }
  return rows;
}

const server = createSiteServer({ outDir: join(root, sites.real.outDir), basePath: '/' });
server.listen(0);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const { path } = findBrowser(machineProbes);
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
const rows = await bench(browser, `http://localhost:${port}`);
console.log('A reader with dark colours on a light system goes from page to page.\n');
console.log(formatTable(['circumstances', 'visits with a light frame', 'frames'], rows));
await browser.close();
server.close();
