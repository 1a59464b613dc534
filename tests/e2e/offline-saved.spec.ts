// What is saved is kept with all that it needs, as long as it is saved.
import { expect, test } from '@playwright/test';
import { readKept, readWithWorker, tellSaved } from '../support/kept.ts';
import { expectOpen, gateOf, interview, toldBy } from '../support/reader.ts';

test.use({ serviceWorkers: 'allow' });

const blurb = '/articles/2012/espionage-in-belgium-recent-cases/';

test('a saved article that was never opened is whole offline: text, picture, typefaces, and the rest for a member', async ({
  context,
  page,
}) => {
  await readWithWorker(page, blurb);
  await page.goto('/join/');
  await gateOf(page).trial.click();
  await expect(toldBy(page)).toContainText('Members’ articles are open');
  await tellSaved(page, [interview]);
  await expect.poll(async () => (await readKept(page)).saved.join()).toContain('.bin');
  await expect.poll(async () => (await readKept(page)).saved.join()).toContain('/opening.');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.goto(interview);
  await expectOpen(page);
  await expect(page.locator('.exchange')).toHaveCount(25);
  const picture = page.locator('.figure img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  await page.goto('/topics/');
  await expect(page.locator('[data-list="saved"] li')).toContainText([
    'Belgian intelligence chief',
  ]);
});

test('what is saved no more goes, and what two articles share stays', async ({ page }) => {
  await readWithWorker(page, '/about/');
  await tellSaved(page, [interview, blurb]);
  await expect.poll(async () => (await readKept(page)).saved).toContain(blurb);
  await tellSaved(page, [blurb]);
  await expect.poll(async () => (await readKept(page)).saved.join()).not.toContain('.bin');
  const { saved } = await readKept(page);
  expect(saved).toContain(blurb);
  expect(saved).not.toContain(interview);
  expect(saved.join()).toContain('/fonts/');
  await tellSaved(page, []);
  await expect.poll(async () => (await readKept(page)).saved).toEqual([]);
});

test('saving without a connection keeps the copy that was read; the rest comes later', async ({
  context,
  page,
}) => {
  await readWithWorker(page, interview);
  await context.setOffline(true);
  await tellSaved(page, [interview, blurb]);
  await expect.poll(async () => (await readKept(page)).saved).toContain(interview);
  expect((await readKept(page)).saved.join()).not.toContain('.bin');
  await context.setOffline(false);
  await tellSaved(page, [interview, blurb]);
  await expect.poll(async () => (await readKept(page)).saved.join()).toContain('.bin');
  await expect.poll(async () => (await readKept(page)).saved).toContain(blurb);
});

test('a list of nonsense, other sites and pages that are not there harms nothing', async ({
  page,
}) => {
  await readWithWorker(page, blurb);
  await tellSaved(page, [
    'https://elsewhere.example/',
    '//x',
    'http://[',
    '/no-such-page/',
    '/issuer/trial.json',
    '\ud800',
    '',
    blurb,
  ]);
  await expect.poll(async () => (await readKept(page)).saved).toContain(blurb);
  const { saved } = await readKept(page);
  expect(saved.filter((path) => !/^\/(_astro|fonts|scripts|articles)\//.test(path))).toEqual(['/']);
});

test('the reading list opens offline, and leads to what is saved', async ({ context, page }) => {
  await readWithWorker(page, blurb);
  await page.getByRole('button', { name: 'Save for later' }).click();
  await page.goto(interview);
  await page.getByRole('button', { name: 'Save for later' }).click();
  await expect.poll(async () => (await readKept(page)).saved).toContain(blurb);
  await expect.poll(async () => (await readKept(page)).saved.join()).toContain('.bin');
  await context.setOffline(true);
  await page.goto('/saved/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your reading list');
  const entries = page.locator('saved-page ol > li');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('Members · no pass on this device opens it');
  await expect(entries.getByText('Not read yet')).toHaveCount(2);
  await expect(entries.getByText('Not read yet').filter({ visible: true })).toHaveCount(0);
  await entries.getByRole('link', { name: 'Espionage in Belgium: recent cases' }).click();
  await expect(page).toHaveURL(blurb);
  await expect(page.locator('.copy-line')).toContainText('You are offline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/recent cases/);
});

test('what is saved and was not opened is told offline, until it is opened', async ({
  context,
  page,
}) => {
  await readWithWorker(page, blurb);
  await page.goto('/saved/');
  const saved = [
    { id: 'one', path: blurb, title: 'Espionage in Belgium: recent cases' },
    { id: 'two', path: interview, title: 'Belgian intelligence chief' },
  ];
  const buffer = Buffer.from(JSON.stringify({ v: 1, saved }));
  const file = { name: 'reading-list.json', mimeType: 'application/json', buffer };
  await page.getByLabel('Import from a file').setInputFiles(file);
  await expect.poll(async () => (await readKept(page)).saved).toContain(blurb);
  await expect.poll(async () => (await readKept(page)).saved.join()).toContain('.bin');
  await context.setOffline(true);
  await page.goto('/offline/');
  const kept = page.locator('[data-list="saved"] li');
  await expect(kept).toHaveCount(2);
  await expect(kept.first()).toContainText('Belgian intelligence chief');
  await expect(kept.first().getByText('Not read yet')).toBeVisible();
  await expect(kept.last().getByText('Not read yet')).toBeHidden();
  await page.goto('/saved/');
  const listed = page.locator('saved-page ol > li');
  await expect(listed.last().getByText('Not read yet')).toBeVisible();
  await expect(listed.first().getByText('Not read yet')).toBeHidden();
  await listed.last().getByRole('link').click();
  await expect(page.locator('.copy-line')).toBeVisible();
  await page.goto('/offline/');
  await expect(kept).toHaveCount(2);
  await expect(page.getByText('Not read yet').filter({ visible: true })).toHaveCount(0);
});
