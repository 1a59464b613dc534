// A member gives one article away; whoever gets the link can read it, and no other.
import { expect, test, type Page } from '@playwright/test';
import { expectLocked, expectOpen, gateOf, smallArticles, startTrial } from '../support/reader.ts';

test('a gift link opens its article in another browser, and leaves the address', async ({
  browser,
  page,
}) => {
  const gift = await makeGift(page);
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(gift);
  await expectOpen(friend);
  await expect(friend.locator('.pass-line')).toContainText('A member has given you this article');
  await expect(friend).toHaveURL(smallArticles.interview);
  await friend.reload();
  await expectOpen(friend);
  await friend.goto(smallArticles.news);
  await expectLocked(friend);
});

test('the link of one article does not open another', async ({ browser, page }) => {
  const { hash } = new URL(await makeGift(page));
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(smallArticles.news + hash);
  await expect(gateOf(friend).status).toContainText('This gift link does not open this article.');
  await expectLocked(friend);
  expect(await friend.evaluate(() => localStorage.length)).toBe(0);
});

for (const [name, cut] of [
  ['cut off', (hash: string) => hash.slice(0, -8)],
  ['garbled', (hash: string) => hash.replace(/.$/, '!')],
  ['of another version', (hash: string) => hash.replace('v1.', 'v9.')],
] as const) {
  test(`a gift link that is ${name} says so and offers a way on`, async ({ page }) => {
    const whole = `#gift=v1.${'A'.repeat(43)}`;
    await page.goto(smallArticles.interview + cut(whole));
    const { status } = gateOf(page);
    await expect(status).toContainText('This gift link does not open this article.');
    await expect(status.getByRole('link', { name: 'how to join' })).toBeVisible();
    await expectLocked(page);
  });
}

test('the link is on the clipboard and on the page', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const gift = await makeGift(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(gift);
  await expect(gateOf(page).status).toHaveText('The link is copied.');
  await expect(gateOf(page).status).toBeVisible();
});

test('asking twice shows one link', async ({ page }) => {
  await makeGift(page);
  await page.getByRole('button', { name: 'Give this article' }).click();
  await expect(page.locator('.gift-line')).toHaveCount(1);
});

test('a member who follows a gift link reads on as a member, and the key leaves the address', async ({
  page,
}) => {
  const gift = await makeGift(page);
  await page.goto('about:blank');
  await page.goto(gift);
  await expectOpen(page);
  await expect(page.locator('.pass-line')).toContainText('trial');
  await expect(page).toHaveURL(smallArticles.interview);
});

test('forgetting everything forgets gifts, signing out does not', async ({ browser, page }) => {
  const gift = await makeGift(page);
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(gift);
  await expectOpen(friend);
  await friend.goto(new URL('/account/', gift).href);
  await friend.getByRole('button', { name: 'Forget everything' }).click();
  await friend.goto(smallArticles.interview);
  await expectLocked(friend);

  await page.goto(new URL('/account/', gift).href);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(gift);
  await expectOpen(page);
});

/** A member makes the link that gives the fixture site's interview. */
async function makeGift(page: Page): Promise<string> {
  await startTrial(page, smallArticles.interview);
  await page.getByRole('button', { name: 'Give this article' }).click();
  const link = page.locator('.gift-line a');
  await expect(link).toHaveText(/#gift=v1\./);
  return (await link.getAttribute('href')) ?? '';
}
