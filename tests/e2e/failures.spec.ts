// What can go wrong between a reader and the rest: each failure has its own words and a way out.
import { expect, test, type Page } from '@playwright/test';
import { daysFromNow, keepPass, readPass, trialDocument } from '../support/passes.ts';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  smallArticles,
  startTrial,
  toldBy,
} from '../support/reader.ts';

test('a trial that is over says when it ended, and the code of a group is the way on', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-01T12:00:00Z');
  await startTrial(page, interview);
  await page.clock.setFixedTime('2026-03-15T12:00:01Z');
  await page.reload();
  const { status, trial } = gateOf(page);
  await expect(status).toContainText('Your trial ended on 15 March 2026.');
  await expect(status.getByRole('link', { name: 'how to join' })).toBeVisible();
  await expect(trial).toBeHidden();
  await expectLocked(page);
});

test('the account and the join page know that a trial is over', async ({ page }) => {
  await keepPass(page, '2026-02', daysFromNow(-3));
  await page.goto(new URL('/account/', smallArticles.news).href);
  await expect(page.getByRole('main')).toContainText('Your trial ended on');
  await page.goto(new URL('/join/', smallArticles.news).href);
  await expect(page.getByRole('main')).toContainText('Your trial ended on');
  await expect(gateOf(page).trial).toBeHidden();
});

test('a copy damaged once is fetched again, and the reader notices nothing', async ({ page }) => {
  const damaged = await damageCopies(page, 1);
  await startTrial(page, interview);
  expect(damaged.count).toBe(1);
  await expect(page.locator('.exchange')).toHaveCount(25);
});

test('a copy damaged twice is told, and trying again works', async ({ page }) => {
  await damageCopies(page, 2);
  await page.goto(interview);
  await gateOf(page).trial.click();
  await expect(gateOf(page).status).toContainText('arrived damaged, twice');
  await expectLocked(page);
  await page.getByRole('button', { name: 'Try once more' }).click();
  await expectOpen(page);
});

test('a missing sealed file is told, and stays told when trying again', async ({ page }) => {
  await page.route('**/sealed/*', (route) => route.fulfill({ status: 404 }));
  await page.goto(interview);
  await gateOf(page).trial.click();
  const retry = page.getByRole('button', { name: 'Try once more' });
  await expect(retry).toBeVisible();
  await retry.click();
  await expect(retry).toBeVisible();
  await expectLocked(page);
});

test('a pass of an older month is renewed without a word, and keeps its end', async ({ page }) => {
  const end = daysFromNow(5);
  await keepPass(page, '2025-06', end);
  await page.goto(smallArticles.analysis);
  await expectOpen(page);
  expect(await readPass(page)).toMatchObject({ month: '2026-02', expires: end.toISOString() });
  await expect(page.locator('.pass-line')).toContainText('5 days left');
});

test('an article newer than every pass says so; the pass stays, and trying again works', async ({
  page,
}) => {
  await keepPass(page, '2025-06', daysFromNow(5));
  const older = await trialDocument('2024-01');
  await page.route('**/issuer/trial.json', (route) => route.fulfill({ body: older }));
  await page.goto(smallArticles.analysis);
  await expect(gateOf(page).status).toContainText('This article is newer than your pass');
  await expectLocked(page);
  expect(await readPass(page)).toMatchObject({ month: '2025-06' });
  await page.unroute('**/issuer/trial.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
});

test('an issuer that refuses is named, and trying again works', async ({ page }) => {
  await page.route('**/issuer/*', (route) => route.fulfill({ status: 403 }));
  await page.goto(interview);
  await gateOf(page).trial.click();
  const { status } = gateOf(page);
  await expect(status).toContainText('The membership service did not give a pass.');
  await expect(status.getByRole('link', { name: 'how to join' })).toBeVisible();
  await page.unroute('**/issuer/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
});

test('an issuer that answers with nonsense gives no pass', async ({ page }) => {
  await page.route('**/issuer/*', (route) => route.fulfill({ body: '{"v":1,"month":"2012-09"}' }));
  await page.goto(interview);
  await gateOf(page).trial.click();
  await expect(page.getByRole('button', { name: /^Try/ })).toBeVisible();
  await expectLocked(page);
  expect(await readPass(page)).toBeNull();
});

test('the join page says when the issuer refuses', async ({ page }) => {
  await page.route('**/issuer/*', (route) => route.fulfill({ status: 403 }));
  await page.goto('/join/');
  await page.getByRole('button', { name: /free trial/ }).click();
  await expect(toldBy(page)).toContainText('The membership service did not give a pass.');
});

test('offline is told, and trying again works when the connection is back', async ({
  context,
  page,
}) => {
  await page.goto(interview);
  await context.setOffline(true);
  await gateOf(page).trial.click();
  await expect(gateOf(page).status).toContainText('there seems to be no connection');
  await expectLocked(page);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  // Firefox remembers that a script failed: there the page comes anew, and the offer is taken once more.
  const { rest, trial } = gateOf(page);
  await expect(async () => {
    if ((await rest.count()) === 0) await trial.click({ timeout: 1_000 });
    await expect(rest).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expectOpen(page);
});

test('a script that stays away loads the page anew at most when the reader asks', async ({
  page,
}) => {
  await startTrial(page, interview);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.route('**/opening.*.js', (route) => route.abort());
  await page.goto(interview);
  await expect(gateOf(page).status).toContainText('there seems to be no connection');
  await expectLocked(page);
  expect(loads).toBe(1);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => loads).toBe(2);
  await expect(gateOf(page).status).toContainText('there seems to be no connection');
  expect(loads).toBe(2);
});

test('a member whose connection fails at the sealed file can try again', async ({ page }) => {
  await startTrial(page, smallArticles.news);
  await page.route('**/sealed/*', (route) => route.abort('internetdisconnected'));
  await page.goto(smallArticles.interview);
  await expect(gateOf(page).status).toContainText('there seems to be no connection');
  await page.unroute('**/sealed/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
});

/** Flips one byte of the sealed file in the first answers. */
async function damageCopies(page: Page, times: number): Promise<{ count: number }> {
  const damaged = { count: 0 };
  await page.route('**/sealed/*', async (route) => {
    if (damaged.count === times) return route.continue();
    damaged.count++;
    const response = await route.fetch();
    const body = await response.body();
    body[200] = (body[200] ?? 0) ^ 1;
    return route.fulfill({ response, body });
  });
  return damaged;
}
