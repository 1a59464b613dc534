// A reader with a keyboard alone: where the focus goes, that it is seen, and that it is never lost.
import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from '../support/page-kinds.ts';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  startTrial,
  toldBy,
} from '../support/reader.ts';

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`${kind}: the skip link is first and every stop is seen; the way ends`, async ({ page }) => {
    // Results of a search are there before the walk begins.
    await page.goto(address, { waitUntil: 'networkidle' });
    const stops = await walk(page);
    expect(stops[0]).toMatchObject({ text: 'Skip to the text' });
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const reachable = await page.locator(focusable).count();
    expect(stops).toHaveLength(reachable);
  });
}

test('the skip link leads past the masthead to the text', async ({ page }) => {
  await page.goto(interview);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const isInText = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(isInText).toBe(true);
});

test('an opened article is walked through to its end, and every stop is seen', async ({ page }) => {
  await startTrial(page, interview);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  await page.goto(interview);
  await expectOpen(page);
  const stops = await walk(page);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  // Once in the index, with its question, and once at its answer.
  expect(stops.filter(({ text }) => /^25(?!\d)/.test(text ?? ''))).toHaveLength(2);
});

test('the whole trial, from the address bar to the next question', async ({ page }) => {
  await page.goto(interview);
  await tabTo(page, 'Start your 14-day free trial');
  await page.keyboard.press('Enter');
  await expectOpen(page);
  await expect(page.locator('#exchange-2-question')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#exchange-3 .exchange-number')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.pass-line').getByText('Your account')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account/');
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Space');
  await expect(toldBy(page)).toContainText('You are signed out');
  await expectFocusInside(page, 'membership-panel');
  await tabTo(page, 'Forget everything');
});

test('the code of a group, with a mistake first', async ({ page }) => {
  await page.goto('/join/');
  const code = await page.locator('.group-code').innerText();
  await page.goto(interview);
  await tabTo(page, '... or subscribe as a group');
  await page.keyboard.press('Enter');
  await expect(gateOf(page).code).toBeFocused();
  await page.keyboard.type('0000 0000 0000 0000 0000');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(gateOf(page).status).toContainText('This is not the code');
  await expect(gateOf(page).code).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expectOpen(page);
  await expect(page.locator('#exchange-2-question')).toBeFocused();
});

test('giving the article away puts the reader on the link', async ({ page }) => {
  await startTrial(page, interview);
  await page.getByRole('button', { name: 'Give this article' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.gift-line a')).toBeFocused();
});

test('focus stays at the gate when trying again fails, and moves to the text when it works', async ({
  page,
}) => {
  await page.route('**/sealed/*', (route) => route.abort());
  await page.goto(interview);
  await tabTo(page, 'Start your 14-day free trial');
  await page.keyboard.press('Enter');
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.focus();
  await page.keyboard.press('Enter');
  await expect(retry).toBeVisible();
  await expectFocusInside(page, 'members-only');
  await page.keyboard.press('Tab');
  await expect(retry).toBeFocused();
  await page.unroute('**/sealed/*');
  await page.keyboard.press('Enter');
  await expect(page.locator('#exchange-2-question')).toBeFocused();
});

test('when another tab signs out, the reader stands at the offer', async ({ context, page }) => {
  await startTrial(page, interview);
  const account = await context.newPage();
  await account.goto('/account/');
  await account.getByRole('button', { name: 'Sign out' }).click();
  await expectLocked(page);
  await expectFocusInside(page, 'members-only');
});

test('taking the trial on the join page keeps the reader at its place', async ({ page }) => {
  await page.goto('/join/');
  await tabTo(page, 'Start your 14-day free trial');
  await page.keyboard.press('Enter');
  await expect(toldBy(page)).toContainText('Members’ articles are open');
  await expectFocusInside(page, 'membership-panel');
});

test('another tab does not take an open article from under the reader', async ({
  context,
  page,
}) => {
  await startTrial(page, interview);
  const link = page.locator('#exchange-9 .exchange-number');
  await link.focus();
  const other = await context.newPage();
  await other.goto('/account/');
  await other.evaluate(() => {
    const name = 'membership / /issuer/ pass';
    localStorage.setItem(name, (localStorage.getItem(name) ?? '').replace('{', '{ '));
  });
  await page.waitForTimeout(300);
  await page.bringToFront();
  await expect(link).toBeFocused();
});

interface Stop {
  text: string;
  isSeen: boolean;
}

// Of a group of radio buttons only the chosen one is a stop; arrows lead to the others.
const focusable =
  ':is(a[href], button, input:not([type="radio"]:not(:checked)), summary, select, textarea, ' +
  '[tabindex="0"]):visible:not([tabindex="-1"])';

/** Presses Tab until the focus leaves the page; tells where it was and whether it could be seen there. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The Tab key never leaves the page.');
}

/** In the page: the focused element, and whether it is on the screen with an outline around it. */
function describeFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const text = (element.textContent || element.getAttribute('name') || '').trim();
  return { text, isSeen: isOutlined && isOnScreen && width > 0 && height > 0 };
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 100; step++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent.trim());
    if (text === name) return;
  }
  throw new Error(`The Tab key never reaches "${name}".`);
}

async function expectFocusInside(page: Page, selector: string): Promise<void> {
  await expect
    .poll(() => page.evaluate((inside) => !!document.activeElement?.closest(inside), selector))
    .toBe(true);
}
