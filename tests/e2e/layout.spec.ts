// Nothing is cut off on a narrow screen or with large text, and nothing moves while a page loads.
import { expect, test, type Page } from '@playwright/test';
import { findOverflow } from '../support/find-overflow.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { expectOpen, interview, smallArticles, smallSite, startTrial } from '../support/reader.ts';

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [kind, address] of Object.entries(pageKinds)) {
    test(`${kind} needs no scrolling sideways, also with text of twice the size`, async ({
      page,
    }) => {
      await page.goto(address);
      expect(await findOverflow(page)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 640 });
      await enlargeText(page);
      expect(await findOverflow(page)).toEqual([]);
    });
  }

  for (const address of [interview, ...Object.values(smallArticles)]) {
    test(`${address}, opened, needs no scrolling sideways`, async ({ page }) => {
      await startTrial(page, address);
      await page.getByRole('button', { name: 'Give this article' }).click();
      expect(await findOverflow(page)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 640 });
      await enlargeText(page);
      expect(await findOverflow(page)).toEqual([]);
    });
  }
});

test.describe('320 px wide, in the largest text that the page offers', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const address of ['/', '/join/', interview, `${smallSite}/`, smallArticles.news]) {
    test(`${address} needs no scrolling sideways, and the name stays whole`, async ({ page }) => {
      await page.goto(address);
      await page.evaluate(() => {
        document.documentElement.dataset['size'] = 'largest';
      });
      expect(await findOverflow(page)).toEqual([]);
      const lines = await page.locator('.masthead-name').evaluate((name) => {
        const words = new Range();
        words.selectNodeContents(name);
        return new Set([...words.getClientRects()].map(({ top }) => top)).size;
      });
      const words = (await page.locator('.masthead-name').innerText()).trim().split(/\s+/);
      expect(lines).toBeLessThanOrEqual(words.length);
    });
  }
});

for (const [width, height] of [
  [320, 640],
  [768, 1024],
  [1440, 900],
] as const) {
  test.describe(`at ${width} by ${height} px nothing moves while loading`, () => {
    test.use({ viewport: { width, height } });

    for (const [kind, address] of Object.entries(pageKinds)) {
      test(kind, async ({ page }) => {
        await page.goto(address, { waitUntil: 'networkidle' });
        expect(await readShifts(page)).toEqual([]);
      });
    }

    for (const address of [interview, smallArticles.interview]) {
      test(`${address}, for a member`, async ({ page }) => {
        await startTrial(page, address);
        await page.goto('about:blank');
        await page.goto(address, { waitUntil: 'networkidle' });
        await expectOpen(page);
        expect(await readShifts(page)).toEqual([]);
      });
    }
  });
}

async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('32px');
}

/**
 * The layout shifts of the page so far, with what moved; none where they add up to less than half a thousandth, which
 * tools print as 0: a busy machine moves a baseline by a fraction of a pixel when a font comes late.
 */
function readShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node?: Element | null }[];
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as Shift[];
    const sum = entries.reduce((total, { value }) => total + value, 0);
    return (sum < 0.0005 ? [] : entries).map(({ value, sources }) => {
      const moved = sources.map(({ node }) => node?.className || node?.nodeName);
      return `${value.toFixed(4)} ${moved.join(', ')}`;
    });
  });
}
