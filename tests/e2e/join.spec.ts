// The join page, and the code of a group, typed as people type.
import { expect, test, type Page } from '@playwright/test';
import {
  expectLocked,
  expectOpen,
  gateOf,
  interview,
  readGroupCode,
  smallArticles,
  smallSite,
  toldBy,
} from '../support/reader.ts';

test('the trial can be taken on the join page', async ({ page }) => {
  await page.goto('/join/');
  await page.getByRole('button', { name: 'Start your 14-day free trial' }).click();
  await expect(toldBy(page)).toContainText('Members’ articles are open');
  await expect(page.getByRole('main')).toContainText('Your trial runs: 14 days left');
  await page.goto(interview);
  await expectOpen(page);
});

test('the join page of a demonstration says what it is', async ({ page }) => {
  await page.goto('/join/');
  const part = page.getByRole('region', { name: 'This is a demonstration' });
  await expect(part).toContainText('it protects nothing on this site');
  await expect(part.locator('.group-code')).toHaveText(/^[\dA-Z]{4}(-[\dA-Z]{4}){4}$/);
});

test('a code typed in small letters with spaces opens the article', async ({ page }) => {
  const code = await readGroupCode(page, smallSite);
  await typeCode(page, smallArticles.interview, code.toLowerCase().replaceAll('-', ' '));
  await expectOpen(page);
  await expect(page.locator('.pass-line')).toContainText('by courtesy of');
});

test('a pasted code opens the article', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = await readGroupCode(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `  ${code}\n`);
  await page.goto(interview);
  await page.getByRole('link', { name: 'subscribe as a group' }).click();
  await expect(gateOf(page).code).toBeFocused();
  await page.keyboard.press('ControlOrMeta+V');
  await page.keyboard.press('Enter');
  await expectOpen(page);
  await expect(page.locator('#exchange-2-question')).toBeFocused();
});

test('a wrong code says so, keeps what was typed, and a second try works', async ({ page }) => {
  const code = await readGroupCode(page);
  await typeCode(
    page,
    interview,
    code.replace(/^./, (sign) => (sign === '2' ? '3' : '2')),
  );
  const { status, code: input } = gateOf(page);
  await expect(status).toContainText('This is not the code of the group.');
  await expectLocked(page);
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await input.fill(code);
  await input.press('Enter');
  await expectOpen(page);
});

test('signs that are no code at all are refused on the join page too', async ({ page }) => {
  await page.goto('/join/');
  await gateOf(page).code.fill('let me in');
  await page.getByRole('button', { name: 'Open with the code' }).click();
  await expect(toldBy(page)).toContainText('This is not the code of the group.');
  await expect(gateOf(page).code).toHaveAttribute('aria-invalid', 'true');
});

test('a code that has served is left in no field', async ({ page }) => {
  const code = await readGroupCode(page);
  await typeCode(page, interview, code);
  await expectOpen(page);
  await expect(gateOf(page).code).toHaveValue('');
  await page.goto('/account/');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.goto('/join/');
  await gateOf(page).code.fill(code);
  await page.getByRole('button', { name: 'Open with the code' }).click();
  await expect(toldBy(page)).toContainText('Members’ articles are open');
  await expect(gateOf(page).code).toHaveValue('');
});

async function typeCode(page: Page, address: string, code: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-act="group"]').click();
  await gateOf(page).code.pressSequentially(code);
  await page.getByRole('button', { name: 'Open with the code' }).click();
}
