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

test.describe('the top of the front page', () => {
  for (const width of [1024, 1200, 1440]) {
    test(`has no hole at ${width} px: the lead and the column beside it end together`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const { lead, side } = await readColumnEnds(page);
      expect(Math.abs(side - lead)).toBeLessThanOrEqual(48);
    });
  }

  test('crops the picture of the lead a little, never to a strip or a tower', async ({ page }) => {
    for (const width of [1024, 1120, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const box = await page.locator('.front-lead img').boundingBox();
      const shape = (box?.width ?? 0) / (box?.height ?? 1);
      expect(shape).toBeGreaterThan(1.3);
      expect(shape).toBeLessThan(1.8);
    }
  });

  test('has its stories side by side on a tablet', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto('/');
    const tops = await page
      .locator('.front-story')
      .evaluateAll((stories) => stories.map((story) => story.getBoundingClientRect().top));
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
  });
});

/** Where the words of the lead end, and those of the last story in the column beside it. */
function readColumnEnds(page: Page): Promise<{ lead: number; side: number }> {
  return page.evaluate(() => {
    const end = (one?: Element | null) =>
      one?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const lead = document.querySelector('.front-lead');
    const { right = 0 } = lead?.getBoundingClientRect() ?? {};
    const stories = [...document.querySelectorAll('.front-story')];
    const beside = stories.filter((story) => story.getBoundingClientRect().left > right);
    return { lead: end(lead), side: end(beside.at(-1)) };
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
