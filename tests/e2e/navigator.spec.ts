// The index of an interview: plain links that work without script, and tell what is for members.
import { expect, test, type Page } from '@playwright/test';
import {
  expectOpen,
  gateOf,
  interview,
  passKey,
  smallArticles,
  startTrial,
} from '../support/reader.ts';

const navigatorOf = (page: Page) => page.getByRole('navigation', { name: 'Questions and answers' });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    test(`counts what is closed and leads to the offer, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(interview);
      const navigator = navigatorOf(page);
      if (width < 1024) await navigator.getByText('1 of 25 open').click();
      else await navigator.getByRole('link').first().focus();
      await expect(navigator.getByText('24 more answers for members')).toBeVisible();
      await expect(navigator.getByRole('link')).toHaveCount(25);
      await navigator.getByRole('link', { name: '7', exact: true }).click();
      await expect(page).toHaveURL(/#exchange-7$/);
      const told = page.getByText('You followed a link to answer 7.');
      await expect(told).toBeInViewport();
      await expect(page.getByText('You followed a link to answer 8.')).toBeHidden();
      await expect(gateOf(page).offer).toBeInViewport();
    });
  }

  test('is not there for an article without questions', async ({ page }) => {
    await page.goto('/articles/2012/espionage-in-belgium-recent-cases/');
    await expect(page.locator('exchange-navigator')).toHaveCount(0);
  });

  test('names no closed question unless the article says so', async ({ page }) => {
    await page.goto(interview);
    await expect(navigatorOf(page).locator('.navigator-question')).toHaveText([
      'In what way does the VSSE co-operate with the EU institutions and Nato?',
    ]);
    await page.goto(smallArticles.interview);
    await expect(navigatorOf(page).locator('.navigator-question')).toHaveText([
      'How do you bring a ship in when you cannot see its bow?',
      'Has the new breakwater changed the approach?',
      'Would you race the tide for a late passenger?',
    ]);
    await expect(page.getByText('three hundred cyclists')).toHaveCount(0);
  });
});

for (const [width, height] of [
  [320, 640],
  [1440, 900],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('leads to an opened answer, which stands clear of the index', async ({ page }) => {
      await startTrial(page, interview);
      const navigator = navigatorOf(page);
      if (width < 1024) await navigator.locator('summary').click();
      await navigator.locator('a[href="#exchange-7"]').click();
      const question = page.getByRole('heading', { name: /The Hermann Simm/ });
      await expect(question).toBeInViewport({ ratio: 1 });
      if (width < 1024) {
        const list = await navigator.locator('details').boundingBox();
        const found = await question.boundingBox();
        expect(found?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
      }
    });

    test('has targets of at least 24 px', async ({ page }) => {
      await page.goto(interview);
      const navigator = navigatorOf(page);
      if (width < 1024) await navigator.locator('summary').click();
      const sizes = await navigator.locator('a, summary:visible').evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).pointerEvents !== 'none')
          .map((element) => element.getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      );
      expect(sizes.length).toBeGreaterThanOrEqual(25);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    });
  });
}

test('opening after a link to a closed answer leads to that answer', async ({ page }) => {
  await page.goto(`${interview}#exchange-7`);
  await gateOf(page).trial.click();
  await expectOpen(page);
  const question = page.getByRole('heading', { name: /The Hermann Simm/ });
  await expect(question).toBeFocused();
  await expect(question).toBeInViewport();
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('closing brings back the places that links to closed answers lead to', async ({ page }) => {
  await startTrial(page, interview);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.goto(`${interview}#exchange-9`);
  await expect(page.getByText('You followed a link to answer 9.')).toBeVisible();
});

test('says in which exchange the reader is, and which are open', async ({ page }) => {
  await page.goto(interview);
  const navigator = navigatorOf(page);
  await expect(navigator.locator('[data-closed]')).toHaveCount(24);
  await startTrial(page, interview);
  await expect(navigator.locator('[data-closed]')).toHaveCount(0);
  await expect(navigator.getByText('24 more answers')).toBeHidden();
  await page.locator('#exchange-7').evaluate((exchange) => exchange.scrollIntoView());
  await expect(navigator.locator('[data-place]')).toHaveText('7 of 25');
  await expect(navigator.locator('[aria-current="location"]')).toHaveText(/^\s*7/);
});

test('answers that are opened have their questions in it, until they are closed', async ({
  page,
}) => {
  await startTrial(page, interview);
  const questions = navigatorOf(page).locator('.navigator-question');
  await expect(questions).toHaveCount(25);
  await expect(questions.nth(8)).toHaveText('The biggest in Europe?');
  expect(await questions.allInnerTexts()).not.toContain(expect.stringContaining('EUobserver:'));
  await page.evaluate(() => localStorage.clear());
  await page.evaluate((key) => dispatchEvent(new StorageEvent('storage', { key })), passKey);
  await expect(gateOf(page).offer).toBeVisible();
  await expect(questions).toHaveCount(1);
});

test.describe('unfolded in the margin', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('covers nothing while questions are closed, and shows whole rows once they are open', async ({
    page,
  }) => {
    await page.goto(interview);
    const navigator = page.locator('exchange-navigator');
    await navigator.hover();
    const number = await page.locator('#exchange-1 > .exchange-number').boundingBox();
    const closed = await navigator.boundingBox();
    expect((closed?.x ?? 0) + (closed?.width ?? 0)).toBeLessThan(number?.x ?? 0);
    await page.mouse.move(1000, 500);
    await startTrial(page, interview);
    await page.locator('#exchange-7').evaluate((exchange) => exchange.scrollIntoView());
    await navigator.hover();
    await expect(navigator.locator('.navigator-question:visible')).toHaveCount(25);
    const starts = await navigator
      .locator('.navigator-number')
      .evaluateAll((numbers) => numbers.map((own) => own.getBoundingClientRect().left));
    expect(new Set(starts).size).toBe(1);
  });
});

test.describe('by keys', () => {
  const question = (page: Page, number: number) => page.locator(`#exchange-${number}-question`);

  test('j leads to the next question and k to the one before', async ({ page }) => {
    await startTrial(page, interview);
    await page.goto(`${interview}#exchange-7`);
    await expectOpen(page);
    await page.keyboard.press('j');
    await expect(question(page, 8)).toBeFocused();
    await expect(question(page, 8)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect(question(page, 7)).toBeFocused();
  });

  test('nothing happens in a field, with a modifier, or past the end', async ({ page }) => {
    await page.goto(interview);
    await page.locator('[data-act="group"]').click();
    await gateOf(page).code.pressSequentially('jk?');
    await expect(gateOf(page).code).toHaveValue('jk?');
    await expect(page.getByRole('dialog')).toBeHidden();
    await gateOf(page).code.blur();
    const before = await page.evaluate(() => scrollY);
    for (const keys of ['Control+j', 'Alt+j', 'Shift+J']) await page.keyboard.press(keys);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('a question mark lists the keys, where they can be turned off for good', async ({
    page,
  }) => {
    await page.goto(interview);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog.locator('dt')).toHaveText(['j', 'k', '/', '?']);
    await expect(dialog.locator('dd')).toHaveText([
      'Next question',
      'Question before',
      'Search',
      'This list',
    ]);
    await dialog.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.reload();
    await page.getByRole('button', { name: 'Keys' }).waitFor();
    await page.keyboard.press('?');
    await expect(dialog).toBeHidden();
    await page.goto('/account/');
    await page.getByRole('checkbox', { name: 'Single-letter shortcuts' }).check();
    await page.goto(interview);
    await page.getByRole('button', { name: 'Keys' }).waitFor();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
  });
});
