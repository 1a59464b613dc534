// Lists, steps and the foot of the page keep to the grid, and marks say what a reader needs, once.
import { expect, test } from '@playwright/test';
import { smallSite } from '../support/reader.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('the sections in the foot of a page begin where its text does', async ({ page }) => {
  await page.goto('/topics/espionage/');
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const sections = await page.getByRole('navigation', { name: 'All sections' }).boundingBox();
  expect(sections?.x).toBeCloseTo(title?.x ?? 0, 0);
});

test('a step through the archive says where it leads, in the column of the text', async ({
  page,
}) => {
  await page.goto('/archive/2024/02/');
  const steps = page.getByRole('navigation', { name: 'Before and after' });
  await expect(steps.getByRole('link')).toHaveText('Earlier: September 2012');
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const headline = await page.locator('.entry-headline').first().boundingBox();
  expect((await steps.boundingBox())?.x).toBeCloseTo(title?.x ?? 0, 0);
  expect(headline?.x).toBeCloseTo(title?.x ?? 0, 0);
});

test('the date of a copy is called so in the margin; a date of publication stands alone', async ({
  page,
}) => {
  await page.goto('/topics/espionage/');
  const dates = page.locator('.entry-date');
  await expect(dates).toHaveText(['Copied 21 Feb 2024', '18 Sept 2012', '17 Sept 2012']);
  await expect(page.locator('.entry-marks').first()).toHaveText(/^\s*News\s*Summary only\s*$/);
  await page.goto('/archive/2024/02/');
  await expect(page.locator('.entry-marks').first()).toContainText('Copied that day');
});

test('the list of corrections begins no line with a stray point', async ({ page }) => {
  await page.goto(`${smallSite}/corrections/`);
  await expect(page.locator('.entry').first()).toContainText('Where: an answer');
  await expect(page.locator('main')).not.toContainText('·');
  const line = page.locator('.entry-headline a').first();
  await expect(line).toHaveCSS('text-decoration-line', 'none');
});

test('the buttons of a part of the account stand apart, and every part has its hairline', async ({
  page,
}) => {
  await page.goto('/account/');
  const parts = page.locator('.account-parts > .panel-part');
  await expect(parts).toHaveCount(3);
  const tops = await parts.evaluateAll((all) =>
    all.map((part) => {
      const { display, borderTopWidth } = getComputedStyle(part);
      return [display, borderTopWidth];
    }),
  );
  expect(tops).toEqual(Array(3).fill(['block', '1px']));
  const gap = await page
    .getByRole('button', { name: 'Delete the copies', includeHidden: true })
    .evaluate((button) => {
      const next = button.nextElementSibling?.getBoundingClientRect().left ?? 0;
      return next - button.getBoundingClientRect().right;
    });
  expect(gap).toBeGreaterThanOrEqual(8);
});

test('the words “Copy” of a table show beside the mouse and the keyboard', async ({ page }) => {
  await page.goto('/feeds/');
  const row = page.getByRole('row', { name: /^Espionage/ });
  const button = row.getByRole('button').first();
  await expect(button).toHaveCSS('opacity', '0');
  await row.hover();
  await expect(button).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(button).toHaveCSS('opacity', '0');
  await button.focus();
  await expect(button).toHaveCSS('opacity', '1');
});
