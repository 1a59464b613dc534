// Who said what over all interviews, and abbreviations that explain themselves without script.
import { expect, test } from '@playwright/test';
import { expectOpen, gateOf, interview, smallArticles, smallSite } from '../support/reader.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a speaker has the free answers and counts the others', async ({ page }) => {
    await page.goto(interview);
    await page.locator('.facts').getByRole('link', { name: 'Alain Winants' }).click();
    await expect(page).toHaveURL(/\/speakers\/alain-winants\/$/);
    await expect(page.getByText('secretary general of the VSSE').first()).toBeVisible();
    await expect(page.getByText('Belgium hosts the institutions')).toBeVisible();
    await expect(page.getByText("It's information exchange.")).toHaveCount(0);
    await expect(page.getByRole('link', { name: '24 more answers for members' })).toHaveAttribute(
      'href',
      /#exchange-2$/,
    );
    await page.getByRole('link', { name: /^In what way does the VSSE/ }).click();
    await expect(page).toHaveURL(/transcript\/#exchange-1$/);
  });

  test('who speaks in two interviews has both on one page, by exchange, the gate respected', async ({
    page,
  }) => {
    await page.goto(`${smallSite}/speakers/sousa/`);
    await expect(page.locator('.page-head')).toContainText('pilot of the port');
    const interviews = page.locator('.entries > li');
    await expect(interviews.locator('h2')).toHaveText([
      /^\s*Pilot and captain/,
      /^\s*Ten winters on the pilot boat/,
    ]);
    const [newer, older] = [interviews.first(), interviews.last()];
    await expect(newer).toContainText('You listen. [The harbour] has a voice');
    await expect(newer).not.toContainText('the woman on the bridge');
    await expect(older.locator('.spoken-question')).toHaveText([
      'What is the worst month to climb aboard a ship?',
      'Who makes the tea on the boat?',
    ]);
    await expect(older).toContainText('the ladder carries ice');
    await expect(older).toContainText('Whoever came aboard last.');
    const path = new URL(smallArticles.reordered).pathname;
    const counts = page.getByRole('link', { name: '2 more answers for members' });
    await expect(counts).toHaveCount(2);
    await expect(counts.last()).toHaveAttribute('href', `${path}#exchange-1`);
    for (const gated of ['eleven degrees', 'every Thursday', 'the knee', 'Which captain do you'])
      await expect(page.locator('main')).not.toContainText(gated);
    await page.getByRole('link', { name: 'Who makes the tea on the boat?' }).click();
    await expect(page).toHaveURL(/ten-winters-on-the-pilot-boat\/#exchange-5$/);
  });

  test('who has no position is told by what they do', async ({ page }) => {
    const told = { gazette: 'Asks the questions', lind: 'Answers the questions' };
    for (const [id, words] of Object.entries(told)) {
      await page.goto(`${smallSite}/speakers/${id}/`);
      await expect(page.locator('.page-intro')).toHaveText(words);
    }
    await page.goto(`${smallSite}/speakers/`);
    const entries = page.locator('.index-list > li');
    await expect(entries.filter({ hasText: 'Erik Lind' })).toContainText('Answers the questions');
    const sousa = entries.filter({ hasText: 'Marta Sousa' });
    await expect(sousa).toContainText('pilot of the port');
    await expect(sousa.locator('.count')).toHaveText('2');
  });

  test('closed questions stand there only where the article shows them', async ({ page }) => {
    await page.goto(`${smallSite}/speakers/lind/`);
    await expect(page.getByRole('link', { name: 'Has the new breakwater changed' })).toBeVisible();
    await expect(page.getByText('And you trust the woman on the bridge')).toBeVisible();
    await expect(page.locator('main')).not.toContainText('cyclists');
  });

  test('the first use of an abbreviation leads to its expansion, and back', async ({ page }) => {
    await page.goto(interview);
    const term = page.getByRole('link', { name: 'VSSE', exact: true });
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#term-vsse$/);
    const entry = page.locator('.glossary');
    await expect(entry).toContainText('the Belgian state security service');
    await expect(entry).toContainText('[square brackets]');
    await expect(page.getByText('European External Action Service')).toHaveCount(0);
    await expect(page.getByText('Communist Combatant Cells')).toHaveCount(0);
    await page.getByRole('link', { name: 'Back to the first use of VSSE' }).click();
    await expect(term).toBeInViewport();
  });
});

test('the part for members brings its own abbreviations, each explained once', async ({ page }) => {
  await page.goto(interview);
  await gateOf(page).trial.click();
  await expectOpen(page);
  const sealed = page.locator('.remainder .glossary');
  await expect(sealed.locator('dt')).toHaveText(['EEAS', 'SitCen', 'IntCen', 'CCCs', 'ADIV']);
  await expect(page.locator('a.term')).toHaveCount(6);
});

test('on paper a closed article says in one line what is missing, an open one is whole', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(interview);
  await expect(page.getByText(/^24 more answers for members/)).toHaveCount(2);
  await expect(page.locator('.offer-more')).toBeVisible();
  await expect(page.locator('.offer-title')).toBeHidden();
  await expect(page.locator('exchange-navigator')).toBeHidden();
  await expect(page.locator('.facts:visible')).toContainText(interview);
  await page.emulateMedia({ media: 'screen' });
  await gateOf(page).trial.click();
  await expectOpen(page);
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByRole('heading', { name: 'How many foreign intelligence officers' }),
  ).toBeVisible();
  await expect(page.locator('.offer-more')).toBeHidden();
  await page.goto(smallArticles.news);
});
