// Reading without a connection: what was read opens, the rest is told, and nothing is kept but what was published.
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readPublicationTexts } from '../support/gated-text.ts';
import { expectKept, readKept, readWithWorker } from '../support/kept.ts';
import { expectOpen, gateOf, interview, startTrial } from '../support/reader.ts';
import { indexShingles } from '../support/shingles.ts';
import { root, sites } from '../support/sites.ts';

test.use({ serviceWorkers: 'allow' });

const blurb = '/articles/2012/espionage-in-belgium-recent-cases/';

test('the first page that was read opens without a connection, and says of when it is', async ({
  context,
  page,
}) => {
  await readWithWorker(page, interview);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('.copy-line')).toHaveText(
    /^You are offline: this copy is of \d+ \w+ \d{4} at \d\d:\d\d\. Load it again$/,
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Belgian intelligence chief');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Load it again' }).click();
  await expect(page.locator('.copy-line')).toHaveCount(0);
});

test('a page with a connection has no word about copies', async ({ page }) => {
  await readWithWorker(page, interview);
  await page.reload();
  await expect(page.locator('.copy-line')).toHaveCount(0);
});

test('the picture and the typefaces of a page that was read are there, on a turned screen too', async ({
  context,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await readWithWorker(page, interview);
  await context.setOffline(true);
  for (const width of [360, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await expectPictureDrawn(page);
  }
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family);
  });
  expect(fonts.join()).toContain('Newsreader');
  expect(fonts.join()).toContain('Source Sans 3');
});

test('a page that was not read is told, with what can be read now', async ({ context, page }) => {
  await readWithWorker(page, '/archive/');
  await readWithWorker(page, blurb);
  await readWithWorker(page, interview);
  await context.setOffline(true);
  await page.goto('/topics/');
  await expect(page.getByRole('status')).toContainText('the page you asked for is not kept');
  const lines = page.locator('[data-list="read"] li');
  await expect(lines.first()).toContainText(
    'Belgian intelligence chief talks to EUobserver: transcript',
  );
  await expect(lines.first()).toContainText(/Copy of \d+ \w+ \d{4}, \d\d:\d\d/);
  await expect(lines).toHaveCount(2);
  // The day is said once, and pages that are no articles stand below.
  await expect(lines.nth(1).locator('.entry-date')).toHaveText(/^\s*\d\d:\d\d\s*$/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Read lately', 'Other pages']);
  await lines.getByRole('link', { name: 'Espionage in Belgium: recent cases' }).click();
  await expect(page.locator('.copy-line')).toBeVisible();
  await expect(page).toHaveURL(blurb);
});

test('the front page and the account page open without having been read', async ({
  context,
  page,
}) => {
  await readWithWorker(page, blurb);
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.locator('.copy-line')).toContainText('this copy is of');
  await expect(page.locator('.front-lead')).toBeVisible();
  await page.goto('/account/');
  await expect(page.getByText('There is no pass on this device.')).toBeVisible();
});

test('a member reads the sealed rest without a connection', async ({ context, page }) => {
  await readWithWorker(page, interview);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect.poll(async () => (await readKept(page)).assets.join()).toContain('/sealed/');
  await context.setOffline(true);
  await page.reload();
  await expectOpen(page);
  await expect(page.locator('.exchange')).toHaveCount(25);
});

test('what is kept for a member is sealed: no entry of any cache holds six gated words', async ({
  page,
}) => {
  await readWithWorker(page, interview);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect.poll(async () => (await readKept(page)).assets.join()).toContain('/sealed/');
  await page.reload();
  await expectOpen(page);
  const texts = await page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const response of await cache.matchAll()) all.push(await response.text());
      for (const { url, headers } of await cache.keys())
        all.push(url, JSON.stringify([...headers]));
    }
    return all;
  });
  const { gated, public: known } = readPublicationTexts(
    join(root, sites.real.contentDir),
    Date.now(),
  );
  const index = indexShingles(gated, known);
  expect(index.findRuns(await gateOf(page).rest.innerText())).not.toEqual([]);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.flatMap((text) => index.findRuns(text))).toEqual([]);
});

test('neither a query nor the key of a gift is kept with a page', async ({ page }) => {
  await readWithWorker(page, interview);
  await page.goto(`${interview}?q=what+somebody+searched#gift=secret`);
  await page.goto('/topics/?q=what+somebody+searched#gift=secret');
  await expectKept(page, '/topics/');
  const kept = Object.values(await readKept(page))
    .flat()
    .join(' ');
  expect(kept).not.toMatch(/searched|gift|issuer/);
});

test('the worker asks for nothing of the archive, and nothing sealed', async ({
  context,
  page,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await readWithWorker(page, '/about/');
  const { shell, pages, assets } = await readKept(page);
  expect(shell.length).toBeGreaterThan(8);
  expect(
    [...shell, ...pages, ...assets, ...asked].filter((path) =>
      /articles|sealed|issuer|archive/.test(path),
    ),
  ).toEqual([]);
});

test('a hundred pages are kept, and those read longest ago go first', async ({ page }) => {
  await readWithWorker(page, '/about/');
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.includes('pages')) ?? '';
    const cache = await caches.open(name);
    for (let number = 1; number <= 100; number++)
      await cache.put(`/old/${number}/`, new Response('old'));
  });
  await page.reload();
  await expect.poll(async () => (await readKept(page)).pages.length).toBe(100);
  await page.goto('/topics/');
  await expectKept(page, '/topics/');
  const { pages } = await readKept(page);
  expect(pages).toHaveLength(100);
  expect(pages).toEqual(expect.arrayContaining(['/about/', '/old/3/', '/old/100/']));
  expect(pages).not.toContain('/old/2/');
});

test('nothing is said in the console, under the policy of the site', async ({ page }) => {
  const words: string[] = [];
  page.on('console', (message) => words.push(message.text()));
  page.on('pageerror', (error) => words.push(error.message));
  await readWithWorker(page, interview);
  await readWithWorker(page, '/offline/').catch(() => undefined);
  expect(words).toEqual([]);
});

test('a trial can be started and read on with a worker in the middle', async ({ page }) => {
  await readWithWorker(page, '/about/');
  await startTrial(page, interview);
});

async function expectPictureDrawn(page: Page): Promise<void> {
  const picture = page.locator('.figure img').first();
  const drawn = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(100);
}
