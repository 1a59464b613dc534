// The account page shows what the worker keeps, deletes it, and turns the worker off for good.
import { expect, test, type Page } from '@playwright/test';
import { expectKept, readKept, readWithWorker, tellSaved } from '../support/kept.ts';
import { interview } from '../support/reader.ts';

test.use({ serviceWorkers: 'allow' });

const blurb = '/articles/2012/espionage-in-belgium-recent-cases/';
const panelOf = (page: Page) => page.locator('offline-panel');

test('the account page tells how much is kept, and deletes it', async ({ page }) => {
  await readWithWorker(page, blurb);
  await tellSaved(page, [interview]);
  await expect.poll(async () => (await readKept(page)).saved).toContain(interview);
  await page.goto('/account/');
  await expect(panelOf(page)).toContainText('1 read, 1 saved');
  await expect(panelOf(page)).toContainText(/0\.\d MB/);
  await page.getByRole('button', { name: 'Delete the copies' }).click();
  await expect(panelOf(page)).toContainText('0 read, 0 saved');
  await expect(panelOf(page)).toContainText('The copies are deleted.');
  const { pages, saved, assets } = await readKept(page);
  expect([...pages, ...saved, ...assets]).toEqual([]);
});

test('off is for good: nothing is left, no page starts the worker again, and on starts it', async ({
  page,
}) => {
  await readWithWorker(page, blurb);
  await page.goto('/account/');
  const off = page.getByRole('button', { name: 'Turn reading offline off' });
  await off.focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Reading offline is off on this device');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('offline-panel');
  await page.goto(blurb, { waitUntil: 'networkidle' });
  await page.goto('/topics/', { waitUntil: 'networkidle' });
  expect(await listTraces(page)).toEqual({ registrations: 0, caches: [] });

  await page.goto('/account/');
  await expect(panelOf(page)).toContainText('Reading offline is off: nothing is kept');
  await page.getByRole('button', { name: 'Turn reading offline on' }).click();
  await expect(panelOf(page)).toContainText('Reading offline is on.');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(blurb);
  await expectKept(page, blurb);
});

test('off and on, twice on one page', async ({ page }) => {
  await readWithWorker(page, blurb);
  await page.goto('/account/');
  for (let round = 0; round < 2; round++) {
    await page.getByRole('button', { name: 'Turn reading offline off' }).click();
    await page.getByRole('button', { name: 'Turn reading offline on' }).click();
    await expect.poll(() => listTraces(page)).toMatchObject({ registrations: 1 });
  }
});

test('when everything is forgotten nothing is left, and the next page starts over', async ({
  page,
}) => {
  await readWithWorker(page, blurb);
  const { shell } = await readKept(page);
  expect(shell).not.toEqual([]);
  await page.goto('/account/');
  await expect(panelOf(page)).toContainText('1 read, 0 saved');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.locator('device-panel')).toContainText('is deleted');
  expect(await listTraces(page)).toEqual({ registrations: 0, caches: [] });
  await readWithWorker(page, interview);
  await expect.poll(async () => (await readKept(page)).shell).toEqual(shell);
  expect((await readKept(page)).pages).toEqual([interview]);
});

test('copies that the browser does not delete are not said to be deleted', async ({ page }) => {
  await readWithWorker(page, blurb);
  await page.addInitScript(() => {
    CacheStorage.prototype.delete = () => Promise.reject(new Error('the disk is read-only'));
  });
  await page.goto('/account/');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.locator('device-panel')).toContainText('did not let this page delete');
});

test('a tab that is still open when another turns it off keeps nothing more', async ({
  context,
  page,
}) => {
  await readWithWorker(page, blurb);
  await page.reload();
  const account = await context.newPage();
  await account.goto('/account/');
  await account.getByRole('button', { name: 'Turn reading offline off' }).click();
  await expect(panelOf(account)).toContainText('Reading offline is off on this device');
  await page.evaluate(() => fetch('/fonts/any.woff2').catch(() => undefined));
  await page.goto(interview, { waitUntil: 'networkidle' });
  expect(await listTraces(page)).toEqual({ registrations: 0, caches: [] });
});

test('where the browser keeps nothing for the site, no worker is started', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(blurb, { waitUntil: 'networkidle' });
  expect(await listTraces(page)).toEqual({ registrations: 0, caches: [] });
});

test('without a secure connection the panel says why there is nothing', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL?.replace('localhost', 'insecure.test')}/account/`);
  await expect(panelOf(page)).toContainText('This browser keeps no pages of this site');
});

async function listTraces(page: Page) {
  return page.evaluate(async () => ({
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
}
