// Browsers that lack what the gate needs: no script, no storage, no secure connection, half a site.
import { expect, test } from '@playwright/test';
import { sites } from '../support/sites.ts';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  smallArticles,
  startTrial,
  toldBy,
} from '../support/reader.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the article is whole, and the offer says what it needs', async ({ page }) => {
    await page.goto(interview);
    const { offer, trial, code } = gateOf(page);
    await expect(page.locator('#exchange-1')).toContainText('Alain Winants:');
    await expect(offer).toContainText('which needs JavaScript', { useInnerText: true });
    await expect(trial).toBeHidden();
    await expect(code).toBeHidden();
    await offer.getByRole('link', { name: 'How to join' }).click();
    await expect(page).toHaveURL(/\/join\/$/);
  });

  test('the way to the code of a group is a link that leads there', async ({ page }) => {
    await page.goto(interview);
    await page.getByRole('link', { name: 'subscribe as a group' }).click();
    await expect(page).toHaveURL(/\/join\/#group$/);
    await expect(page.locator('#group')).toBeInViewport();
  });

  for (const path of ['/join/', '/account/']) {
    test(`${path} shows no control that would do nothing`, async ({ page }) => {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main).toContainText('JavaScript', { useInnerText: true });
      await expect(main.locator('button:visible, input:visible')).toHaveCount(0);
    });
  }

  test('every link of the front page leads to a page', async ({ page, request }) => {
    await page.goto('/');
    const links = await page.locator('a[href^="/"]').all();
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const path = (await link.getAttribute('href')) ?? '';
      expect((await request.get(path)).status(), path).toBe(200);
    }
  });
});

test.describe('with storage blocked', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const get = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get });
    }),
  );

  test('the trial opens the article and says that it ends with the page', async ({ page }) => {
    await startTrial(page, interview);
    await expect(gateOf(page).status).toContainText('Your browser keeps nothing for this site');
    await expect(gateOf(page).status).toBeVisible();
    await page.reload();
    await expectLocked(page);
  });

  test('the join page says that the pass is gone with it', async ({ page }) => {
    await page.goto('/join/');
    await page.getByRole('button', { name: /free trial/ }).click();
    await expect(toldBy(page)).toContainText('take the trial on the article itself');
  });

  test('a gift opens, and its key stays in the address, the only place that keeps it', async ({
    browser,
    page,
  }) => {
    const member = await (await browser.newContext()).newPage();
    await startTrial(member, smallArticles.interview);
    await member.getByRole('button', { name: 'Give this article' }).click();
    const gift = (await member.locator('.gift-line a').getAttribute('href')) ?? '';
    await page.goto(gift);
    await expectOpen(page);
    await expect(page).toHaveURL(gift);
  });
});

test.describe('over a connection that is not secure', () => {
  const origin = `http://insecure.test:${sites.real.port}`;

  test('the article says so and links to the same page over https', async ({ page }) => {
    await page.goto(`${origin}${interview}`);
    const { status, trial, offer } = gateOf(page);
    await expect(status).toContainText('a connection that is not secure');
    await expect(status.getByRole('link')).toHaveAttribute(
      'href',
      `https://insecure.test:${sites.real.port}${interview}`,
    );
    await expect(trial).toBeHidden();
    await expect(offer.getByRole('link', { name: 'How to join' })).toBeVisible();
  });

  test('the join page says so and takes no code', async ({ page }) => {
    await page.goto(`${origin}/join/`);
    await expect(toldBy(page)).toContainText('a connection that is not secure');
    await expect(page.getByRole('main').locator('button:visible, input:visible')).toHaveCount(0);
  });
});

test('when the script of the gate fails to load, the page is as without script', async ({
  page,
}) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(interview);
  await expectLocked(page);
  const { offer, trial } = gateOf(page);
  await expect(trial).toBeHidden();
  await expect(offer.getByRole('link', { name: 'How to join' })).toBeVisible();
  await expect(page.locator('#exchange-1')).toContainText('Alain Winants:');
});

test('a device that cannot be written to keeps the old pass from hiding the new one', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await startTrial(page, interview);
  await expect(gateOf(page).status).toContainText('Your browser keeps nothing for this site');
});
