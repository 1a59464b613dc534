// A reader who looks for something: what is found as they type, and where it leads.
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { interview } from '../support/reader.ts';
import { searchParts } from '../support/search-parts.ts';

const indexFiles = (page: Page): string[] => {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/search-index/')) files.push(request.url());
  });
  return files;
};

test('results come as one types, and the address keeps the question', async ({ page }) => {
  await page.goto('/search/');
  const { box, results, summary } = searchParts(page);
  await box.pressSequentially('winants', { delay: 20 });
  await expect(results.getByRole('heading')).toHaveText([
    'Alain Winants',
    /^Belgian intelligence chief/,
  ]);
  await expect(results.last().locator('.members-mark')).toHaveText('Members');
  await expect(summary).toHaveText(/^(One result|\d+ results)$/);
  await expect(page).toHaveURL(/\/search\/\?q=winants$/);
  await page.reload();
  await expect(box).toHaveValue('winants');
  await expect(results.first().getByRole('heading')).toHaveText('Alain Winants');
});

test('somebody who speaks is found with their page, which says what it is', async ({ page }) => {
  await page.goto('/search/?q=alain%20winants');
  const speaker = searchParts(page).results.filter({
    has: page.getByRole('heading', { name: 'Alain Winants', exact: true }),
  });
  await expect(speaker.locator('.entry-date')).toHaveText('Speaker');
  await expect(speaker).toContainText('secretary general of the VSSE');
  await speaker.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alain Winants');
  await expect(page).toHaveURL(/\/speakers\/alain-winants\//);
});

test('nothing of the index is fetched before somebody asks', async ({ page }) => {
  const files = indexFiles(page);
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Sections', exact: true })
    .getByRole('link', { name: 'Search' })
    .click();
  const { box, results } = searchParts(page);
  await expect(box).toBeFocused();
  await page.waitForLoadState('networkidle');
  expect(files).toEqual([]);
  await box.fill('nato');
  await expect(results.first()).toBeVisible();
  expect(files.length).toBeGreaterThan(0);
});

test('the first results are shown before the others are there, and the first letter is not waited with', async ({
  page,
}) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let count = 0;
  await page.goto('/search/');
  const { box, results, summary } = searchParts(page);
  await page.route('**/fragment/**', async (route) => {
    if ((count += 1) > 3) await released;
    await route.continue();
  });
  // Time stands still: what waits for a pause in the typing is never asked.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await box.fill('espionage');
  await expect(results).toHaveCount(3);
  await expect(summary).toHaveText('4 results');
  const first = await results.getByRole('heading').allTextContents();
  release();
  await expect(results).toHaveCount(4);
  expect((await results.getByRole('heading').allTextContents()).slice(0, 3)).toEqual(first);
});

test('a hit leads to its exchange, and its words are marked there', async ({ page }) => {
  await page.goto('/search/?q=recruit');
  const place = page.locator('.search-places a').first();
  await expect(page.locator('.search-places mark').first()).toHaveText('recruit');
  const [path, marks] = (await place.getAttribute('href'))?.split(':~:') ?? [];
  const id = path?.split('#')[1] ?? '';
  expect(path).toBe(`${interview}#${id}`);
  expect(marks).toMatch(/^text=[^&]*-,recruit/);
  await place.click();
  await page.waitForURL(`**${interview}**`);
  const words = page.locator(`[id="${id}"]`).getByText('trying to recruit');
  await expect(words).toBeInViewport();
});

test('the back button gives the list as it was, and undoes choices', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/');
  const { box, results } = searchParts(page);
  const before = 4;
  await box.pressSequentially('belgium', { delay: 10 });
  await expect(page).toHaveURL(/q=belgium$/);
  await expect(results).toHaveCount(before);
  await page.getByLabel('Kind').selectOption('interview');
  await expect(page).toHaveURL(/kind=interview/);
  await expect(results).toHaveCount(1);
  await page.goBack();
  await expect(results).toHaveCount(before);
  await expect(page.getByLabel('Kind')).toHaveValue('');
  await results.first().getByRole('link').first().click();
  await page.waitForURL((address) => !address.pathname.startsWith('/search/'));
  await page.goBack();
  await expect(box).toHaveValue('belgium');
  await expect(results).toHaveCount(before);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('results are narrowed down and ordered by day; the choices alone are a question too', async ({
  page,
}) => {
  await page.goto('/search/?topic=hungary');
  const { results } = searchParts(page);
  await expect(results).toHaveCount(3);
  await page.goto('/search/?q=espionage&sort=day');
  await expect(results.first().locator('.entry-date')).toHaveText('21 Feb 2024');
  await expect(page.getByLabel('Order of the results')).toHaveValue('day');
  await page.getByLabel('Year').selectOption('2012');
  await expect(results.first().locator('.entry-date')).toHaveText('18 Sept 2012');
  await page.getByLabel('Speaker').selectOption({ label: 'Alain Winants' });
  await expect(results).toHaveCount(1);
});

test('members’ articles are marked, and can be had alone or left out', async ({ page }) => {
  await page.goto('/search/?q=espionage');
  const { results } = searchParts(page);
  const access = page.getByLabel('Access');
  const titles = (held: boolean) =>
    results
      .filter({
        [held ? 'has' : 'hasNot']: page.locator('.members-mark'),
        // The pages of topics and people are neither.
        hasNotText: /^\s*(Topic|Author|Speaker)/,
      })
      .getByRole('heading')
      .allTextContents();
  await expect(results).toHaveCount(4);
  const [held, free] = [await titles(true), await titles(false)];
  expect(held.length).toBeGreaterThan(0);
  expect(free.length).toBeGreaterThan(0);
  await access.selectOption('members');
  await expect(page).toHaveURL(/access=members$/);
  await expect(results.getByRole('heading')).toHaveText(held);
  await access.selectOption('free');
  await expect(page).toHaveURL(/access=free$/);
  await expect(results.getByRole('heading')).toHaveText(free);
  await page.reload();
  await expect(access).toHaveValue('free');
  await expect(results.getByRole('heading')).toHaveText(free);
});

test('a typing error is put right, and said', async ({ page }) => {
  await page.goto('/search/?q=winnants');
  const { results, summary } = searchParts(page);
  await expect(results.first().getByRole('heading')).toHaveText('Alain Winants');
  await expect(summary).toContainText('Nothing is spelt “winnants”. This is for Winants.');
});

test('what is not there is said, with ways out', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqq&topic=nato');
  const { summary, results } = searchParts(page);
  await expect(summary).toContainText('Nothing was found for “zzzzqqq”');
  await expect(results).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Espionage', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'search everything' }).click();
  await expect(page).toHaveURL(/\?q=zzzzqqq$/);
});

test('a screen reader hears the count once, after the typing', async ({ page }) => {
  await page.goto('/search/');
  const { box, status, results } = searchParts(page);
  const heard: string[] = [];
  await page.exposeFunction('hear', (words: string) => heard.push(words));
  await status.evaluate((element) => {
    const tell = () =>
      (window as unknown as { hear(words: string): void }).hear(element.textContent);
    new MutationObserver(tell).observe(element, { childList: true, subtree: true });
  });
  await box.pressSequentially('espionage', { delay: 30 });
  await expect(status).toHaveText(/^\d+ results$/);
  expect(heard.filter((words) => /result/.test(words))).toHaveLength(1);
  await expect(results.getByRole('heading', { level: 2 })).not.toHaveCount(0);
});

test('all of it goes by keyboard', async ({ page }) => {
  await page.goto('/search/#search-text');
  const { box, results } = searchParts(page);
  await expect(box).toBeFocused();
  await page.keyboard.type('espionage');
  await expect(results).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await expect(results.first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/topics/espionage/**');
});

test('the key / leads to the search from any page, and to its field on the page of the search', async ({
  page,
}) => {
  await page.goto(interview);
  await page.keyboard.press('/');
  await page.waitForURL('**/search/**');
  const { box } = searchParts(page);
  await expect(box).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  await page.goto('/search/?q=nato');
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
});

test('the key / is left alone with a modifier, in a field, and when shortcuts are off', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('Control+/');
  await page.keyboard.press('Alt+/');
  await page.evaluate(() => localStorage.setItem('reader / shortcuts', 'off'));
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/join/');
  await page.evaluate(() => localStorage.clear());
  const field = page.locator('main input').first();
  await field.focus();
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers topics and the archive, and no form', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'archive' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Espionage' })).toBeVisible();
  });
});

for (const [state, address] of Object.entries({
  'with results': '/search/?q=espionage',
  'with a place': '/search/?q=recruit',
  'with none': '/search/?q=zzzzqqq',
  empty: '/search/',
})) {
  test(`no barriers in the search ${state}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('site-search[data-state]')).toBeVisible();
    await page.waitForTimeout(400);
    expect(await findBarriers(page)).toEqual([]);
  });
}
