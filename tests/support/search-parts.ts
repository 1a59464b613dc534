import type { Locator, Page } from '@playwright/test';

/** What a reader has in front of them on the page of the search. */
export function searchParts(page: Page): Record<'box' | 'results' | 'summary' | 'status', Locator> {
  return {
    box: page.getByRole('searchbox', { name: 'Search for' }),
    results: page.locator('[data-results] > li'),
    summary: page.locator('[data-summary]'),
    status: page.locator('site-search [role="status"]'),
  };
}
