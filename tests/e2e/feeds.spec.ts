// The page of the feeds, with and without script.
import { expect, test } from '@playwright/test';

test('the builder puts an address together and shows what is new there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/feeds/');
  await page.getByLabel('Subject').selectOption('Espionage');
  await page.getByRole('radio', { name: 'Atom' }).check();
  await page.getByLabel('Free articles only').check();
  const result = page.locator('[data-result]');
  await expect(result).toHaveAttribute('href', '/topics/espionage/atom-free.xml');
  const response = await page.request.get('/topics/espionage/feed-free.json');
  const { items } = (await response.json()) as { items: { title: string }[] };
  await expect(page.locator('[data-preview] .entry-headline')).toHaveText(
    items.slice(0, 3).map(({ title }) => title),
  );
  await page.getByRole('button', { name: 'Copy the address of this feed' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/topics\/espionage\/atom-free\.xml$/);
  expect((await page.request.get(copied)).headers()['content-type']).toContain(
    'application/atom+xml',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every feed has its address, and no control waits for a script', async ({ page }) => {
    await page.goto('/feeds/');
    await expect(
      page.getByRole('link', { name: 'Espionage, free articles: JSON' }),
    ).toHaveAttribute('href', '/topics/espionage/feed-free.json');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('form')).toBeHidden();
    await expect(page.locator('[data-preview] li')).toHaveCount(3);
  });
});

test('an old address and a host’s own files answer as on a static host', async ({ request }) => {
  expect((await request.get('/_redirects')).status()).toBe(404);
  expect((await request.get('/corrections.xml')).headers()['content-type']).toContain(
    'application/rss+xml',
  );
  expect((await request.get('/feeds.opml')).headers()['content-type']).toContain('text/x-opml');
});
