import { expect, type Locator, type Page } from '@playwright/test';
import { sites } from './sites.ts';

/** The members' interview of the real site. */
export const interview =
  '/articles/2012/belgian-intelligence-chief-talks-to-euobserver-transcript/';

/** Where the small fixture site stands. */
export const smallSite = `http://localhost:${sites.small.port}`;

/** Members' articles of the fixture site: of March 2025, January 2025, February 2026 and November 2024. */
export const smallArticles = {
  interview: `${smallSite}/articles/2025/pilot-and-captain/`,
  news: `${smallSite}/articles/2025/storm-over-quay-nine/`,
  analysis: `${smallSite}/articles/2026/dredging-accounts/`,
  /** Its lock says other ids than a count would give, and knows of exchanges that are gone. */
  reordered: `${smallSite}/articles/2024/ten-winters-on-the-pilot-boat/`,
};

/** The name under which a browser keeps the pass of the demonstration's issuer. */
export const passKey = 'membership / /issuer/ pass';

/** What a reader has in front of them at the gate of an article. */
export function gateOf(
  page: Page,
): Record<'offer' | 'trial' | 'code' | 'status' | 'rest', Locator> {
  return {
    offer: page.locator('.offer'),
    trial: page.getByRole('button', { name: /^Start your \d+-day free trial$/ }),
    code: page.getByLabel('Code of your group'),
    status: page.locator('.offer-status'),
    rest: page.locator('.remainder'),
  };
}

/** What the page has just told its reader, wherever it said so. */
export function toldBy(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /\S/ });
}

/** The offer stands in the page, and nothing of the remainder does. */
export async function expectLocked(page: Page): Promise<void> {
  const { offer, rest } = gateOf(page);
  await expect(offer).toBeVisible();
  await expect(rest).toHaveCount(0);
}

/** The remainder stands in the page in the place of the offer. */
export async function expectOpen(page: Page): Promise<void> {
  const { offer, rest } = gateOf(page);
  await expect(rest).toBeVisible();
  await expect(offer).toBeHidden();
}

/** Opens an article, takes the free trial there, and sees the rest. */
export async function startTrial(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await gateOf(page).trial.click();
  await expectOpen(page);
}

/** The demonstration group's code as the join page prints it. */
export async function readGroupCode(page: Page, site = ''): Promise<string> {
  await page.goto(`${site}/join/`);
  return page.locator('.group-code').innerText();
}
