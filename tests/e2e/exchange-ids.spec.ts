// The ids of exchanges are permanent: they come from the lock file beside the article, not from the order of the text.
import { expect, test, type Page } from '@playwright/test';
import { expectOpen, gateOf, smallArticles } from '../support/reader.ts';

const address = smallArticles.reordered;
/** As the lock of that interview says, in the order of the text; the first two are free. */
const ids = ['exchange-2', 'exchange-5', 'exchange-1', 'exchange-4'];
const [, , firstClosed = ''] = ids;
/** What the lock says of those that are gone: one in the free part, one in the part for members. */
const removed = { free: 'exchange-3', members: 'exchange-6' };
const gone = 'The question and answer that this link led to stood here. They were removed.';

const listIds = (page: Page) =>
  page.locator('.exchange[id]').evaluateAll((sections) => sections.map(({ id }) => id));

/** The ids of all exchanges and of what stands for a removed one, in the order of the page. */
const listPlaces = (page: Page) =>
  page
    .locator('[id^="exchange-"]:not([id$="-question"])')
    .evaluateAll((places) => places.map(({ id }) => id));

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an interview has the ids of its lock, and links of its index lead to them', async ({
    page,
  }) => {
    await page.goto(address);
    expect(await listIds(page)).toEqual(ids.slice(0, 2));
    await expectLinks(page);
    await page.goto(`${address}#${ids[1]}`);
    await expect(page.getByRole('heading', { name: 'Who makes the tea' })).toBeInViewport();
    await page.goto(`${address}#${firstClosed}`);
    await expect(page.getByText('You followed a link to answer 3.')).toBeInViewport();
  });

  test('a link to a removed exchange leads to where it stood, with a word why', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByText(gone)).toBeHidden();
    await page.goto(`${address}#${removed.free}`);
    await expect(page.locator(`#${removed.free}`)).toHaveText(gone);
    await expect(page.getByText(gone)).toBeInViewport();
    expect(await listPlaces(page)).toEqual([
      ...['exchange-2', removed.free, 'exchange-5'],
      ...['exchange-1', 'exchange-4', removed.members],
    ]);
  });

  test('one removed from the part for members leads to the offer, which says so', async ({
    page,
  }) => {
    const words = 'You followed a link to an answer that stood here. It was removed.';
    await page.goto(address);
    await expect(page.getByText(words)).toBeHidden();
    await page.goto(`${address}#${removed.members}`);
    await expect(page.getByText(words)).toBeInViewport();
    await expect(gateOf(page).offer).toBeInViewport();
  });
});

test('opened, all exchanges have the ids of the lock, with those removed in their places', async ({
  page,
}) => {
  await open(page, address);
  expect(await listIds(page)).toEqual(ids);
  expect(await listPlaces(page)).toEqual([
    ...['exchange-2', removed.free, 'exchange-5'],
    ...['exchange-1', removed.members, 'exchange-4'],
  ]);
  const numbers = page.locator('.exchange > .exchange-number');
  await expect(numbers).toHaveText(['1', '2', '3', '4']);
  expect(await listTargets(numbers)).toEqual(ids.map((id) => `#${id}`));
  await expectLinks(page);
  await expect(page.getByText(gone)).toHaveCount(2);
  for (const words of await page.getByText(gone).all()) await expect(words).toBeHidden();
});

test('opened, links of the index lead to the answers that they name', async ({ page }) => {
  await open(page, address);
  await page.locator(`.navigator a[href="#${firstClosed}"]`).click();
  await expect(page.getByRole('heading', { name: 'Which captain do you' })).toBeInViewport();
  await expect(page.locator('[data-place]')).toHaveText('3 of 4');
});

for (const [part, id] of Object.entries(removed)) {
  test(`opened after a link to what was removed from the ${part} part, its words are seen`, async ({
    page,
  }) => {
    await open(page, `${address}#${id}`);
    const words = page.locator(`#${id}`);
    await expect(words).toHaveText(gone);
    await expect(words).toBeVisible();
    if (part === 'members') await expect(words).toBeInViewport();
  });

  test(`a member who follows a link to what was removed from the ${part} part sees its words`, async ({
    page,
  }) => {
    await open(page, address);
    await page.goto('about:blank');
    await page.goto(`${address}#${id}`);
    await expectOpen(page);
    await expect(page.locator(`#${id}`)).toHaveText(gone);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
}

async function open(page: Page, from: string): Promise<void> {
  await page.goto(from);
  await gateOf(page).trial.click();
  await expectOpen(page);
}

async function expectLinks(page: Page): Promise<void> {
  const links = page.locator('.navigator a');
  await expect(links).toHaveText([/^\s*1/, /^\s*2/, /^\s*3/, /^\s*4/]);
  expect(await listTargets(links)).toEqual(ids.map((id) => `#${id}`));
}

function listTargets(links: ReturnType<Page['locator']>): Promise<(string | null)[]> {
  return links.evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
}
