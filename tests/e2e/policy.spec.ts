// The security policy that the site's server sends: no page needs what it forbids.
import { expect, test } from '@playwright/test';
import { pageKinds } from '../support/page-kinds.ts';
import { interview, smallArticles, startTrial } from '../support/reader.ts';

// The worker is registered under the policy too, without a word.
test.use({ serviceWorkers: 'allow' });

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`${kind} loads without a word in the console`, async ({ page }) => {
    const words: string[] = [];
    const isExpected = kind === 'a page that is not there';
    page.on('console', (message) => words.push(message.text()));
    page.on('pageerror', (error) => words.push(error.message));
    page.on('requestfailed', (request) => words.push(request.url()));
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    const policy = response?.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types service-worker");
    expect(policy).not.toContain('unsafe-inline');
    expect(words.filter((text) => !(isExpected && text.includes('404')))).toEqual([]);
  });
}

for (const address of [interview, ...Object.values(smallArticles)]) {
  test(`${address} opens without a word in the console`, async ({ page }) => {
    const words: string[] = [];
    page.on('console', (message) => words.push(message.text()));
    page.on('pageerror', (error) => words.push(error.message));
    await startTrial(page, address);
    await page.getByRole('button', { name: 'Give this article' }).click();
    await page.reload({ waitUntil: 'networkidle' });
    expect(words).toEqual([]);
  });
}

test('the policy is enforced: an inline script and HTML from text do nothing', async ({ page }) => {
  await page.goto(interview);
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.title = "attacked"';
      document.head.append(script);
      document.body.innerHTML = '<p>attacked';
      return 'let through';
    } catch (error) {
      return String(error);
    }
  });
  expect(outcome).toContain('TypeError');
  await expect(page).not.toHaveTitle('attacked');
});

test('a reader without a pass fetches nothing of the rest, and nothing from elsewhere', async ({
  page,
}) => {
  const addresses: URL[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url())));
  await page.goto(interview, { waitUntil: 'networkidle' });
  const { origin } = new URL(page.url());
  expect(addresses.filter(({ pathname }) => /^\/(sealed|issuer)\//.test(pathname))).toEqual([]);
  expect(addresses.filter((address) => address.origin !== origin)).toEqual([]);
});
