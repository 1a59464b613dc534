// axe-core at WCAG 2.2 AA and its best practices: every kind of page, locked and open, light and dark, narrow and wide.
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { gateOf, interview, smallArticles, startTrial } from '../support/reader.ts';

// Each test looks at its page four times, which takes a busy machine a while.
test.describe.configure({ mode: 'parallel', timeout: 90_000 });

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`${kind} has no barrier`, async ({ page }) => {
    await page.goto(address);
    await expectNoBarriers(page);
  });
}

for (const address of [interview, ...Object.values(smallArticles)]) {
  test(`${address}, opened, has no barrier`, async ({ page }) => {
    await startTrial(page, address);
    await page.getByRole('button', { name: 'Give this article' }).click();
    await page.waitForTimeout(300);
    await expectNoBarriers(page);
  });
}

test('the gate after a wrong code has no barrier', async ({ page }) => {
  await page.goto(interview);
  await page.locator('[data-act="group"]').click();
  await gateOf(page).code.fill('wrong');
  await gateOf(page).code.press('Enter');
  await expect(gateOf(page).status).not.toBeEmpty();
  await expectNoBarriers(page);
});

for (const path of ['/account/', '/join/']) {
  test(`${path}, for a member, has no barrier`, async ({ page }) => {
    await startTrial(page, interview);
    await page.goto(path);
    await expectNoBarriers(page);
  });
}

test('a barrier that is there is found', async ({ page }) => {
  await page.goto('/about/');
  await page
    .locator('main p')
    .first()
    .evaluate((paragraph) => {
      paragraph.style.color = 'color-mix(in srgb, currentcolor 10%, transparent)';
      paragraph.append(document.createElement('img'));
    });
  const found = (await findBarriers(page)).map((barrier) => barrier.split(' |')[0]);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
});

async function expectNoBarriers(page: Page): Promise<void> {
  for (const width of [320, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${colorScheme}, ${width} px wide`).toEqual([]);
    }
  }
}
