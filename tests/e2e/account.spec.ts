// What a device knows of a membership, and how to end it; a second tab follows.
import { expect, test } from '@playwright/test';
import {
  expectLocked,
  expectOpen,
  interview,
  passKey,
  readGroupCode,
  startTrial,
  toldBy,
} from '../support/reader.ts';

test('without a pass the account page says so and leads to joining', async ({ page }) => {
  await page.goto('/account/');
  const main = page.getByRole('main');
  await expect(main).toContainText('There is no pass on this device.');
  await expect(main.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await main.getByRole('link', { name: 'Join' }).click();
  await expect(page).toHaveURL(/\/join\/$/);
});

test('a trial shows the days left and its last day', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-01T12:00:00Z');
  await startTrial(page, interview);
  await page.clock.setFixedTime('2026-03-04T11:00:00Z');
  await page.goto('/account/');
  await expect(page.getByRole('main')).toContainText(
    'Free trial: 12 days left, until 15 March 2026.',
  );
});

test('signing out locks the articles again, and says so', async ({ page }) => {
  await startTrial(page, interview);
  await page.goto('/account/');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(toldBy(page)).toContainText('You are signed out on this device.');
  await expect(page.getByRole('main')).toContainText('There is no pass on this device.');
  await page.goto(interview);
  await expectLocked(page);
});

test('an article that is open in another tab locks with it, and opens with it', async ({
  context,
  page,
}) => {
  await startTrial(page, interview);
  const account = await context.newPage();
  await account.goto('/account/');
  await account.getByRole('button', { name: 'Sign out' }).click();
  await expectLocked(page);
  await account.goto('/join/');
  await account.getByRole('button', { name: /free trial/ }).click();
  await expectOpen(page);
});

test('the account page in another tab follows too', async ({ context, page }) => {
  await page.goto('/account/');
  const article = await context.newPage();
  await startTrial(article, interview);
  await expect(page.getByRole('main')).toContainText('14 days left');
});

test('forgetting everything leaves nothing on the device, and locks', async ({ context, page }) => {
  await startTrial(page, interview);
  const other = await context.newPage();
  await other.goto(interview);
  await expectOpen(other);
  await page.goto('/account/');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(toldBy(page)).toContainText('is deleted');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await expectLocked(other);
});

test('a member of a group sees by whose courtesy', async ({ page }) => {
  const code = await readGroupCode(page);
  await page.getByLabel('Code of your group').fill(code);
  await page.getByRole('button', { name: 'Open with the code' }).click();
  await expect(toldBy(page)).toContainText('Members’ articles are open');
  await page.goto('/account/');
  await expect(page.getByRole('main')).toContainText(
    'Member by courtesy of the demonstration group of EUobserver.',
  );
  await page.goto(interview);
  await expect(page.locator('.pass-line')).toContainText('demonstration group of EUobserver');
});

test('a pass that cannot be read counts as none, and a new trial mends it', async ({ page }) => {
  await page.addInitScript((name) => {
    if (!sessionStorage.getItem('spoilt')) localStorage.setItem(name, '{"v":1,"kind":"trial"}');
    sessionStorage.setItem('spoilt', 'yes');
  }, passKey);
  await startTrial(page, interview);
  await page.reload();
  await expectOpen(page);
});
