// A reader without a pass meets the offer, takes the trial and reads on in the same place.
import { expect, test } from '@playwright/test';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  smallArticles,
  startTrial,
} from '../support/reader.ts';

test('a reader without a pass sees the first exchange and what the rest is', async ({ page }) => {
  await page.goto(interview);
  await expectLocked(page);
  await expect(page.locator('.exchange')).toHaveCount(1);
  await expect(gateOf(page).offer).toContainText('24 more answers for members');
  await expect(gateOf(page).trial).toHaveText('Start your 14-day free trial');
  await expect(gateOf(page).status).toBeEmpty();
});

test('the trial opens the rest in place, and the reader is at its first question', async ({
  page,
}) => {
  await startTrial(page, interview);
  await expect(page.locator('.exchange')).toHaveCount(25);
  await expect(page.locator('#exchange-2-question')).toBeFocused();
  await expect(gateOf(page).status).toContainText('The rest of the article is open.');
  await expect(page.locator('.pass-line')).toContainText('14-day trial · 14 days left');
});

test('nothing that is on the screen jumps when the rest opens', async ({ page }) => {
  await page.goto(interview);
  const { trial } = gateOf(page);
  await trial.scrollIntoViewIfNeeded();
  const before = await page.evaluate(watchPlaces);
  await trial.click();
  await expectOpen(page);
  await page.waitForTimeout(400);
  const places = await page.evaluate(() => [...(window as Watched).places]);
  expect(places).toEqual([before]);
});

test('while the pass is being fetched the page says so', async ({ page }) => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/issuer/trial.json', (route) => held.then(() => route.continue()));
  await page.goto(interview);
  await gateOf(page).trial.click();
  await expect(gateOf(page).status).toHaveText('Checking your pass …');
  await expectLocked(page);
  answer();
  await expectOpen(page);
});

test('after a reload the reader is still a member, and is not moved', async ({ page }) => {
  await startTrial(page, interview);
  await page.reload();
  await expectOpen(page);
  await expect(page.locator('.exchange')).toHaveCount(25);
  await expect(gateOf(page).status).toBeEmpty();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('another members’ article opens without asking', async ({ page }) => {
  await startTrial(page, smallArticles.news);
  await expect(page.locator('.pass-line')).toContainText('7-day trial · 7 days left');
  for (const address of [smallArticles.interview, smallArticles.analysis]) {
    await page.goto(address);
    await expectOpen(page);
  }
  await expect(gateOf(page).rest.locator('table')).toBeVisible();
});

test('a link to an answer that is for members leads there once it is open', async ({ page }) => {
  await startTrial(page, interview);
  await page.goto('/');
  await page.goto(`${interview}#exchange-20`);
  await expectOpen(page);
  await expect(page.locator('#exchange-20')).toBeInViewport();
});

type Watched = typeof window & { places: Set<string> };

/** In the page: notes, frame by frame, where the window and the end of the teaser are. */
function watchPlaces(): string {
  const place = (): string => {
    const end = document.querySelector('#exchange-1')?.getBoundingClientRect().bottom;
    return `window ${String(scrollY)}, teaser ${String(end)}`;
  };
  const places = ((window as Watched).places = new Set<string>());
  const note = (): void => {
    places.add(place());
    requestAnimationFrame(note);
  };
  note();
  return place();
}
