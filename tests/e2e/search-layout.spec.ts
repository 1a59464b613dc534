// Where the form and the results of the search stand, on wide screens and on a phone.
import { expect, test } from '@playwright/test';

test('results stand on the grid of the site: the day, or what it is, in the margin', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/search/?q=espionage');
  const results = page.locator('[data-results] > li');
  const margins = results.locator('.entry-date');
  await expect(margins.first()).toHaveText('Topic');
  await expect(margins.nth(1)).toHaveText('18 Sept 2012');
  const [margin, headline, standfirst] = await Promise.all(
    ['.entry-date', '.entry-headline', '.entry-standfirst'].map((part) =>
      results.nth(1).locator(part).boundingBox(),
    ),
  );
  expect(headline?.x).toBeGreaterThan((margin?.x ?? 0) + (margin?.width ?? 0));
  expect(standfirst?.x).toBe(headline?.x);
  expect(standfirst?.width).toBeLessThan(800);
  await expect(page.locator('.search-further')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every choice is seen whole', async ({ page }) => {
    await page.goto('/search/');
    const boxes = await page
      .locator('.search-choices select')
      .evaluateAll((selects) => selects.map((select) => select.getBoundingClientRect().right));
    expect(boxes).toHaveLength(5);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(300);
  });
});
