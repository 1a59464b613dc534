// What is printed: black serif text, with the numbers, captions, credits and addresses that paper needs.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectOpen, gateOf, interview, smallArticles, smallSite } from '../support/reader.ts';

const small = (path: string) => smallSite + path;

for (const [kind, address] of Object.entries({
  'the interview': interview,
  'an analysis': smallArticles.analysis,
  'an interview with corrections': smallArticles.interview,
})) {
  test(`on paper all text of ${kind} is black and serif, closed and open`, async ({ page }) => {
    await page.goto(address);
    await print(page);
    expect(await findOtherText(page)).toEqual([]);
    await open(page);
    await print(page);
    expect(await findOtherText(page)).toEqual([]);
  });
}

test('on paper all text of lists and of the front page is black and serif', async ({ page }) => {
  for (const path of ['/', '/topics/harbour/', '/speakers/sousa/', '/join/', '/about/']) {
    await page.goto(small(path));
    await print(page);
    expect(await findOtherText(page), path).toEqual([]);
  }
});

test('on paper a reader’s dark colours stay on the screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(interview);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await findOtherText(page)).not.toEqual([]);
  await print(page);
  expect(await findOtherText(page)).toEqual([]);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('on paper every exchange has its number beside its question', async ({ page }) => {
  await page.goto(interview);
  await open(page);
  await print(page);
  const numbers = page.locator('.exchange-number');
  await expect(numbers).toHaveCount(25);
  for (const [index, number] of (await numbers.all()).entries()) {
    await expect(number).toHaveText(String(index + 1));
    await expect(number).toBeVisible();
  }
  const number = await numbers.nth(6).boundingBox();
  const question = await page.locator('#exchange-7-question').boundingBox();
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual(question?.x ?? 0);
  expect(Math.abs((number?.y ?? 0) - (question?.y ?? 0))).toBeLessThan(12);
});

test('on paper a picture has its caption and its credit', async ({ page }) => {
  await page.goto(smallArticles.interview);
  await print(page);
  await expect(page.locator('.figure img')).toBeVisible();
  await expect(page.getByText('The pilot boat at work')).toBeVisible();
  await expect(page.getByText('Generated for the tests of this software')).toBeVisible();
});

test('on paper a link says its whole address, also one into this site', async ({ page }) => {
  await page.goto(smallArticles.reordered);
  await open(page);
  const outside = page.getByRole('link', { name: 'keeps a count of such mornings' });
  const inside = page.getByRole('link', { name: 'yard' });
  expect(await printedAfter(inside)).toBe('');
  await print(page);
  const source = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(await printedAfter(outside)).toBe(' (https://harbour-office.example/ice/)');
  expect(await printedAfter(inside)).toBe(` (${new URL('/topics/ferries/', source ?? '').href})`);
  await expect(page.locator('.facts:visible')).toContainText(source ?? 'no address');
});

test('on paper a link to a place on the same page says no address', async ({ page }) => {
  await page.goto(interview);
  await print(page);
  for (const link of await page.locator('.prose a[href^="#"]:visible').all())
    expect(await printedAfter(link)).toBe('');
});

const print = (page: Page) => page.emulateMedia({ media: 'print' });

async function open(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await gateOf(page).trial.click();
  await expectOpen(page);
}

/** Words in sight that are not black, or not in the face of the text, with what they are in. */
function findOtherText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true }) || !node.nodeValue?.trim())
        continue;
      const { color, fontFamily } = getComputedStyle(element);
      const isBlack = color === 'rgb(0, 0, 0)';
      const isSerif = /^"?Newsreader/.test(fontFamily) || element.closest('code, pre') !== null;
      if (!isBlack || !isSerif) found.push(`${node.nodeValue.trim()} | ${color} | ${fontFamily}`);
    }
    return found;
  });
}

/** What the style adds behind a link. */
async function printedAfter(link: Locator): Promise<string> {
  const content = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  return content === 'none'
    ? ''
    : [...content.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join('');
}
