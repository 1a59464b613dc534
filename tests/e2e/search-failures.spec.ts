// What a search finds nothing for, and what goes wrong: a calm answer each time, and nothing that is held back.
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readPublicationTexts } from '../support/gated-text.ts';
import { smallSite } from '../support/reader.ts';
import { searchParts } from '../support/search-parts.ts';
import { root, sites } from '../support/sites.ts';

test('a word of the part for members alone: a calm answer with ways out, and nothing comes out', async ({
  page,
}) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/search-index/')) bodies.push(response.body());
  });
  const { gated } = readPublicationTexts(join(root, sites.real.contentDir), Date.now());
  expect([...gated.values()].flat().join(' ')).toContain('IntCen');
  await page.goto('/search/?q=intcen');
  const { summary, results, status } = searchParts(page);
  await expect(summary).toContainText('Nothing was found for “intcen”. Try another word');
  await expect(status).toContainText('Nothing was found for “intcen”');
  await expect(results).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'search everything' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'archive', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Espionage', exact: true })).toBeVisible();
  expect(bodies.length).toBeGreaterThan(1);
  for (const body of await Promise.all(bodies)) {
    expect(unpack(body).toString('latin1').toLowerCase()).not.toMatch(/intcen|sitcen/);
  }
});

const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const hostile = {
  '10,000 letters': 'w'.repeat(10_000),
  markup: '<img src=x onerror="document.title=1"><script>document.title=2</script>',
  'every sign of ASCII': signs,
  'lone surrogates': '\ud800 winants \udfff',
  'signs alone': '?!<>()[]{}*+^$|\\',
};

for (const [kind, text] of Object.entries(hostile)) {
  test(`${kind}: a calm answer, and the next question works`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto('/search/');
    const { box, summary, results } = searchParts(page);
    await box.evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await expect(summary).not.toHaveText('');
    await expect(page).toHaveTitle(/^Search/);
    await expect(page.locator('site-search img')).toHaveCount(0);
    await page.goto(`/search/?q=${encodeURIComponent(text.toWellFormed())}`);
    await expect(summary).not.toHaveText('');
    await box.fill('winants');
    await expect(results.first().getByRole('heading')).toHaveText('Alain Winants');
    expect(errors).toEqual([]);
  });
}

test('an index that cannot be had is said, and asked for again', async ({ page }) => {
  await page.route('**/search-index/**', (route) => route.abort());
  await page.goto('/search/?q=winants');
  const { summary, results } = searchParts(page);
  await expect(summary).toContainText('The search could not be loaded.');
  await expect(page.getByRole('link', { name: 'archive', exact: true })).toBeVisible();
  await page.unroute('**/search-index/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results.first().getByRole('heading')).toHaveText('Alain Winants');
});

test('an answer that comes late is not shown for a newer question', async ({ page }) => {
  await page.goto('/search/?q=sweden');
  const { box, results } = searchParts(page);
  await expect(results).toHaveCount(1);
  await page.route('**/fragment/**', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await box.fill('espionage');
  await page.waitForTimeout(200);
  await box.fill('sweden');
  await page.waitForTimeout(900);
  await expect(results).toHaveCount(1);
  await expect(results.first().getByRole('heading')).toHaveText(/Sweden/);
});

test('a members’ article of the fixture is found by its teaser, never by its rest', async ({
  page,
}) => {
  await page.goto(`${smallSite}/search/?q=dredger`);
  const { results, summary } = searchParts(page);
  await expect(results.first().getByRole('heading')).toHaveText(
    'Storm lifts the roof of quay nine',
  );
  await page.goto(`${smallSite}/search/?q=%22a%20very%20large%20door%22`);
  await expect(summary).toContainText('Nothing was found');
});

/** The files of the index are packed, and some servers unpack them on their way. */
function unpack(body: Buffer): Buffer {
  return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
}
