// The reader's own tools: text and colours, the place, the reading list, sharing and printing, all on this device.
import { expect, test, type Page } from '@playwright/test';
import { interview, smallArticles, smallSite, startTrial, toldBy } from '../support/reader.ts';

const blurb = '/articles/2012/espionage-in-belgium-recent-cases/';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, name: string): Promise<void> {
  await page.goto(interview);
  await button(page, 'Text and colours').click();
  await page.getByRole('radio', { name, exact: true }).check();
}

test('colours are kept, for every page, before anything else of a script runs', async ({
  page,
}) => {
  await choose(page, 'Dark');
  await expect(toldBy(page)).toHaveText('Kept on this device.');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  // No module gets through: the small script at the top of the page is enough.
  await page.route('**/_astro/*.js', (route) => route.abort());
  for (const address of ['/', interview, '/archive/']) {
    await page.goto(address);
    expect(await paper()).toBe(dark);
  }
  await page.unroute('**/_astro/*.js');
  await choose(page, 'As the system');
  expect(await paper()).not.toBe(dark);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('light colours win over a dark system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await choose(page, 'Light');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
});

test('the size of text is kept, and a page never starts in another', async ({ page }) => {
  await choose(page, 'Largest');
  await page.goto(blurb);
  await expect(page.locator('html')).toHaveCSS('font-size', '22.4px');
  await button(page, 'Text and colours').click();
  await expect(page.getByRole('radio', { name: 'Largest' })).toBeChecked();
});

test('the time to read is that of the whole text; the offer tells that of the rest', async ({
  page,
}) => {
  await startTrial(page, interview);
  const countWords = (selector: string) =>
    page.locator(selector).evaluateAll(
      (exchanges) =>
        exchanges
          .flatMap((exchange) => [...exchange.querySelectorAll('h2, .turn')])
          .flatMap((part) => part.textContent.trim().split(/\s+/))
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    );
  const minutes = async (selector: string) => Math.round((await countWords(selector)) / 238);
  await expect(page.locator('.article-line')).toContainText(
    `${await minutes('.exchange')} min read`,
  );
  await expect(page.locator('.offer-more')).toContainText(
    `${await minutes('.remainder .exchange')} minutes to read`,
  );
  await page.goto(smallArticles.news);
  await expect(page.locator('.article-line')).toContainText('1 min read');
  await page.goto(blurb);
  await expect(page.locator('.article-line')).not.toContainText('min read');
});

test('the reader comes back to the question at which they left', async ({ page }) => {
  await startTrial(page, interview);
  await expect(page.getByRole('link', { name: /Continue at question/ })).toHaveCount(0);
  await page.locator('#exchange-14').evaluate((exchange) => exchange.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain('exchange-14');
  await page.goto('/');
  await page.goto(interview);
  await page.getByRole('link', { name: 'Continue at question 14' }).click();
  await expect(page.locator('#exchange-14-question')).toBeInViewport();
});

test('a place that is closed again is not offered', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const article = 'belgian-intelligence-chief-talks-to-euobserver-transcript';
    localStorage.setItem('reader / places', JSON.stringify({ [article]: 'exchange-14' }));
  });
  await page.goto(interview);
  await page.waitForTimeout(300);
  await expect(page.getByRole('link', { name: /Continue at question/ })).toHaveCount(0);
});

test('articles are saved, listed with what opens them, and taken off', async ({ page }) => {
  await page.goto(blurb);
  await button(page, 'Save for later').click();
  await expect(toldBy(page)).toContainText('Saved on this device');
  await page.goto(interview);
  await button(page, 'Save for later').click();
  await toldBy(page).getByRole('link', { name: 'your reading list' }).click();
  const entries = page.locator('saved-page li');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('Members · no pass on this device opens it');
  await expect(entries.last()).toContainText('Free');
  await startTrial(page, interview);
  await expect(button(page, 'Saved: take off')).toBeVisible();
  await page.goto('/saved/');
  await expect(entries.first()).toContainText('Members · your pass opens it');
  await button(
    page,
    'Take off: Belgian intelligence chief talks to EUobserver: transcript',
  ).click();
  await expect(toldBy(page)).toHaveText('Taken off your reading list.');
  await expect(entries).toHaveCount(1);
  await button(page, 'Take off: Espionage in Belgium: recent cases').click();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('the list goes to another browser as a file, and a bad file changes nothing', async ({
  browser,
  page,
}) => {
  await page.goto(interview);
  await button(page, 'Save for later').click();
  await page.goto('/saved/');
  const download = page.waitForEvent('download');
  await button(page, 'Export as a file').click();
  const file = await (await download).path();
  const other = await browser.newPage({ baseURL: new URL(page.url()).origin });
  await other.goto('/saved/');
  await other.getByLabel('Import from a file').setInputFiles(file);
  await expect(toldBy(other)).toContainText('are on your reading list');
  await expect(other.getByRole('link', { name: /Belgian intelligence chief/ })).toBeVisible();
  const bad = '{"v":1,"saved":[{"id":"x","path":"//evil.example/articles/","title":"x"}]}';
  const buffer = Buffer.from(bad);
  await other
    .getByLabel('Import from a file')
    .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer });
  await expect(toldBy(other)).toContainText('no reading list of this site');
  await expect(other.locator('saved-page li')).toHaveCount(1);
  await other.close();
});

test('a browser that keeps nothing is told so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await page.goto(blurb);
  await button(page, 'Save for later').click();
  await expect(toldBy(page)).toContainText('Your browser keeps nothing for this site');
});

test('sharing opens the system’s sheet, with the plain address; without one there is no control', async ({
  page,
}) => {
  await page.goto(interview);
  await button(page, 'Print').waitFor();
  await expect(button(page, 'Share')).toHaveCount(0);
  await page.addInitScript(() => {
    const share = (data: ShareData) => {
      document.title = JSON.stringify(data);
      return Promise.reject(new DOMException('Closed.', 'AbortError'));
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.goto(`${interview}?from=feed#exchange-1`);
  await button(page, 'Share').click();
  const origin = new URL(page.url()).origin;
  await expect
    .poll(() => page.title())
    .toBe(
      JSON.stringify({
        title: 'Belgian intelligence chief talks to EUobserver: transcript',
        url: `${origin}${interview}`,
      }),
    );
  expect(faults).toEqual([]);
});

test('one press prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = 'printed');
  });
  await page.goto(blurb);
  await button(page, 'Print').click();
  await expect(page).toHaveTitle('printed');
});

test('the account shows everything that is kept, and deletes it', async ({ page }) => {
  await choose(page, 'Dark');
  await button(page, 'Save for later').click();
  await startTrial(page, interview);
  await page.goto('/account/');
  await expect(page.locator('device-panel dl')).toHaveText(
    /Pass\s*1\s*Articles given to you\s*0\s*Articles on your reading list\s*1.*keys\s*1\s*Other things\s*0/s,
  );
  await button(page, 'Forget everything').click();
  await expect(toldBy(page)).toContainText('is deleted');
  await expect(page.getByText('There is no pass on this device.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', '');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no control is there that does nothing', async ({ page }) => {
    for (const address of [interview, smallArticles.news, '/account/', '/saved/']) {
      await page.goto(address);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
    }
    const words = page.locator('saved-page noscript');
    expect(await words.evaluate((element) => element.textContent)).toContain('kept by JavaScript');
  });
});

test.describe('with one script missing', () => {
  const parts = {
    gate: (page: Page) => page.getByRole('button', { name: /free trial/ }),
    tools: (page: Page) => button(page, 'Save for later'),
  };

  async function listScripts(page: Page): Promise<string[]> {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await page.goto(interview, { waitUntil: 'networkidle' });
    return [...scripts];
  }

  test('the text reads and what does not need that script works', async ({ page }) => {
    const scripts = await listScripts(page);
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) {
      await page.route(`**${script}`, (route) => route.abort());
      await page.goto(interview, { waitUntil: 'networkidle' });
      await expect(page.locator('#exchange-1')).toBeVisible();
      const works = await Promise.all(Object.values(parts).map((find) => find(page).isVisible()));
      expect(works.filter(Boolean).length, script).toBeGreaterThanOrEqual(1);
      await page.unroute(`**${script}`);
    }
  });

  test('an element that fails stops none of the others', async ({ page }) => {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => {
        throw new Error('broken on purpose');
      };
    });
    await page.goto(smallSite + new URL(smallArticles.interview).pathname);
    for (const find of Object.values(parts)) await expect(find(page)).toBeVisible();
    await button(page, 'Keys').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
