// axe-core in what a page can come to: at the gate, with something open above the text, from a copy, and on paper.
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { readWithWorker } from '../support/kept.ts';
import { daysFromNow, keepPass, trialDocument } from '../support/passes.ts';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  smallArticles,
  startTrial,
} from '../support/reader.ts';

test.describe.configure({ mode: 'parallel' });

for (const address of [interview, smallArticles.interview, smallArticles.analysis]) {
  test(`as printed, ${address} has no barrier, closed and open`, async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await gateOf(page).trial.click();
    await expectOpen(page);
    await page.emulateMedia({ media: 'print' });
    expect(await findBarriers(page)).toEqual([]);
  });
}

test('a trial that is over brings no barrier', async ({ page }) => {
  await keepPass(page, '2026-02', daysFromNow(-3));
  await page.goto(smallArticles.interview);
  await expect(gateOf(page).status).toContainText('Your trial ended on');
  await expectNoBarriers(page);
});

test('a damaged copy of the sealed file brings no barrier', async ({ page }) => {
  await page.route('**/sealed/*', (route) => route.fulfill({ body: 'damaged' }));
  await page.goto(smallArticles.interview);
  await gateOf(page).trial.click();
  await expect(gateOf(page).status).toContainText('arrived damaged, twice');
  await expectNoBarriers(page);
});

test('an article newer than the pass brings no barrier', async ({ page }) => {
  await keepPass(page, '2025-06', daysFromNow(5));
  const older = await trialDocument('2024-01');
  await page.route('**/issuer/trial.json', (route) => route.fulfill({ body: older }));
  await page.goto(smallArticles.analysis);
  await expect(gateOf(page).status).toContainText('This article is newer than your pass');
  await expectLocked(page);
  await expectNoBarriers(page);
});

test('a browser that keeps nothing brings no barrier', async ({ page }) => {
  await page.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get });
  });
  await startTrial(page, smallArticles.interview);
  await expect(gateOf(page).status).toContainText('Your browser keeps nothing for this site');
  await expectNoBarriers(page);
});

test('the list of keys brings no barrier', async ({ page }) => {
  await page.goto(smallArticles.interview);
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectNoBarriers(page);
});

test('the menu of selected words brings no barrier', async ({ page }) => {
  await page.goto(smallArticles.interview);
  await page.getByRole('button', { name: 'Save for later' }).waitFor();
  await page
    .locator('#exchange-1 .turn p')
    .first()
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
    });
  const menu = page.getByRole('group', { name: 'Selected words' });
  await expect(menu).toBeVisible();
  await expectNoBarriers(page);
  await expect(menu).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the line over a copy brings no barrier', async ({ context, page }) => {
    await readWithWorker(page, smallArticles.interview);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('.copy-line')).toContainText('You are offline');
    await expectNoBarriers(page);
  });
});

/** Narrow and light, wide and dark: barriers.spec.ts looks at the other two of the same pages. */
async function expectNoBarriers(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), `${colorScheme}, ${width} px wide`).toEqual([]);
  }
}
