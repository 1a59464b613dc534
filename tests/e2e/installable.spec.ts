// Chromium's own judgement whether the site can be installed, and what the installed site offers.
import { expect, test } from '@playwright/test';

test('the site can be installed, opens in a window of its own, and has shortcuts', async ({
  context,
  page,
  request,
}) => {
  await page.goto('/');
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's pages are private windows, and nothing is installed from those.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { data = '{}', errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { display, start_url, shortcuts } = JSON.parse(data);
  expect({ display, start_url }).toEqual({ display: 'standalone', start_url: '/' });
  expect(shortcuts.map(({ name }: { name: string }) => name)).toEqual([
    'Front page',
    'Reading list',
    'Search',
  ]);
  for (const { url } of shortcuts) {
    expect((await request.get(url)).status(), url).toBe(200);
  }
});

test('the window takes the colour of the paper, in light and in dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const told = await page
      .locator(`meta[name="theme-color"][media="(prefers-color-scheme: ${colorScheme})"]`)
      .getAttribute('content');
    const drawn = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await toBytes(page, told ?? '')).toEqual(await toBytes(page, drawn));
  }
});

/** A colour as red, green and blue: one drawn in any form is compared with one in another. */
async function toBytes(page: import('@playwright/test').Page, colour: string): Promise<number[]> {
  return page.evaluate((style) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return [];
    context.fillStyle = style;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  }, colour);
}
