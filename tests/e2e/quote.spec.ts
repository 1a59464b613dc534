// Selected words: a link to them, a quotation with its speaker, and citations; by pointer and by keyboard.
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { interview, smallSite, startTrial, toldBy } from '../support/reader.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Selects words of the page, as a reader does with the mouse or with Shift and the arrows. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([start = '', end = '']) => {
      const walker = document.createTreeWalker(document.querySelector('.prose') as Element, 4);
      const range = new Range();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (range.startOffset === 0 && text.includes(start))
          range.setStart(node, text.indexOf(start));
        if (text.includes(end)) range.setEnd(node, text.indexOf(end) + end.length);
      }
      const { startContainer, startOffset, endContainer, endOffset } = range;
      startContainer.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    },
    [from, to],
  );
  await expect(page.getByRole('group', { name: 'Selected words' })).toBeVisible();
  // The menu of an earlier selection stands until the new one has settled.
  await expect(toldBy(page).filter({ hasText: 'Tab leads to' })).toHaveCount(1);
}

async function copy(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(toldBy(page).filter({ hasText: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the link leads to the words, in the exchange they stand in', async ({ page }) => {
  await page.goto(interview);
  await select(page, 'a great privilege');
  const link = await copy(page, 'Copy link');
  expect(link).toBe(
    `${new URL(interview, page.url()).href}#exchange-1:~:text=a%20great%20privilege`,
  );
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('a great privilege')).toBeInViewport();
});

test('a quotation names who speaks, where and when', async ({ page }) => {
  await page.goto(interview);
  await select(page, 'a great privilege');
  expect(await copy(page, 'Copy quote')).toMatch(
    /^“a great privilege”\s+— Alain Winants, EUobserver, 17 September 2012\s+http.*#exchange-1:~:text=/,
  );
});

test('words of two people are given to each of them', async ({ page }) => {
  await page.goto(interview);
  await select(page, 'institutions and Nato?', 'Belgium hosts');
  expect(await copy(page, 'Copy quote')).toContain(
    'EUobserver: “institutions and Nato?”\n\nAlain Winants: “Belgium hosts”',
  );
});

test('citations come in three forms, with the speaker in each', async ({ page }) => {
  await page.goto(interview);
  await select(page, 'a great privilege');
  expect(await copy(page, 'Copy citation, Plain')).toContain(
    'Alain Winants, “Belgian intelligence chief talks to EUobserver: transcript”, interview by Andrew Rettman',
  );
  expect(await copy(page, 'Copy citation, BibTeX')).toContain('author = {{Alain Winants}}');
  const [item] = JSON.parse(await copy(page, 'Copy citation, CSL-JSON'));
  expect(item).toMatchObject({
    type: 'interview',
    author: [{ literal: 'Alain Winants' }],
    interviewer: [{ literal: 'Andrew Rettman' }],
    issued: { 'date-parts': [[2012, 9, 17]] },
  });
});

test('a link to words for members holds those words and no other', async ({ page }) => {
  await startTrial(page, `${smallSite}/articles/2025/pilot-and-captain/`);
  await select(page, 'The tide has not');
  expect(await copy(page, 'Copy link')).toMatch(/#[\w-]+:~:text=The%20tide%20has%20not$/);
  await select(page, 'We never race');
  expect(await copy(page, 'Copy link')).toMatch(/:~:text=We%20never%20race$/);
});

test('by keyboard the menu is the next stop, and Escape takes it away', async ({ page }) => {
  await page.goto(interview);
  const text = page.locator('#exchange-1 .turn p');
  await text.scrollIntoViewIfNeeded();
  const { x, y } = (await text.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 120, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + 320, y + 200, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Selected words' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toldBy(page).filter({ hasText: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Selected words' })).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  test('the menu fits, takes no room and is pressed', async ({ page }) => {
    await page.goto(interview);
    const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await heightOf();
    await select(page, 'a great privilege');
    expect(await heightOf()).toBe(before);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Copy quote' }).tap();
    await expect(toldBy(page).filter({ hasText: 'Copied' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });
});

test('a browser that copies nothing gives the words to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(interview);
  await select(page, 'a great privilege');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByLabel('To copy by hand')).toHaveValue(/a%20great%20privilege$/);
  await expect(toldBy(page).filter({ hasText: 'by hand' })).toBeVisible();
});

test('nothing of it is loaded until words are selected, and nothing is offered elsewhere', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(interview, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => url.includes('/quote.'))).toEqual([]);
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('footer.footer') as Element),
  );
  await page.waitForTimeout(500);
  await expect(page.getByRole('group', { name: 'Selected words' })).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the article can be cited all the same', async ({ page }) => {
    await page.goto(interview);
    await page.getByText('Cite this article').click();
    await expect(page.getByLabel('Citation, BibTeX', { exact: true })).toContainText(
      'year = {2012}',
    );
  });
});
