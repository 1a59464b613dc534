// The focus is never hidden (WCAG 2.2, 2.4.11): whichever way the reader walks, nothing lies over what has it.
import { expect, test, type Page } from '@playwright/test';
import { expectOpen, interview, startTrial } from '../support/reader.ts';

for (const [width, height] of [
  [320, 640],
  [1280, 720],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('nothing covers the focus in an opened interview', async ({ page }) => {
      await startTrial(page, interview);
      await page.goto(interview);
      await expectOpen(page);
      await expectNothingCovered(page, 60);
    });

    test('nothing covers the focus in a list', async ({ page }) => {
      await page.goto('/topics/espionage/', { waitUntil: 'networkidle' });
      await expectNothingCovered(page, 20);
    });
  });
}

test('320 px wide, the unfolded list of questions covers no focus', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await startTrial(page, interview);
  await page.goto(interview);
  await expectOpen(page);
  await page.locator('.navigator summary').click();
  await expect(page.locator('.navigator details')).toHaveAttribute('open');
  await expectNothingCovered(page, 60);
});

test('something that covers the focus is found', async ({ page }) => {
  await page.goto('/topics/espionage/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('header { position: fixed; inset: 0 0 auto; background: white; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const stops = await walk(page, 'Tab');
  expect(stops.filter(({ cover }) => cover)).not.toEqual([]);
});

interface Stop {
  text: string;
  /** What lies over the focused element; empty when all of it is seen. */
  cover: string;
}

/** Walks back from the last link of the page to its first, and forth until the focus leaves. */
async function expectNothingCovered(page: Page, atLeast: number): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link').last().focus();
  for (const key of ['Shift+Tab', 'Tab']) {
    const stops = await walk(page, key);
    expect(stops.length, key).toBeGreaterThan(atLeast);
    const covered = stops.filter(({ cover }) => cover);
    expect(covered, key).toEqual([]);
  }
}

const firstStop = 'Skip to the text';

/** Presses a key until the focus is at the first stop or leaves the page; tells what lay over each stop. */
async function walk(page: Page, key: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(describeFocus);
    if (stop === undefined) return stops;
    stops.push(stop);
    if (key === 'Shift+Tab' && stop.text === firstStop) return stops;
  }
  throw new Error(`The key ${key} never leaves the page.`);
}

/** In the page: what the focused element is called, and what stands at its middle or near its corners instead of it. */
async function describeFocus(): Promise<Stop | undefined> {
  // Firefox scrolls to the focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const focused = document.activeElement;
  if (!document.hasFocus() || !focused || focused === document.body) return undefined;
  const points = [...focused.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const corners = [left + 2, right - 2].flatMap((side) => [
      [side, top + 2],
      [side, bottom - 2],
    ]);
    return [[x, y], ...corners];
  });
  const inWindow = points.filter(
    ([x = 0, y = 0]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight,
  );
  const covers = inWindow.flatMap(([x = 0, y = 0]) => {
    const seen = document.elementFromPoint(x, y);
    if (!seen) return [];
    // What wraps several lines has corners that are its parent's.
    const isOwn = focused.contains(seen) || seen.contains(focused);
    return isOwn ? [] : [`${seen.tagName} ${seen.className}`];
  });
  if (inWindow.length === 0) covers.push('the edge of the window');
  return { text: focused.textContent.trim().slice(0, 40), cover: [...new Set(covers)].join(', ') };
}
