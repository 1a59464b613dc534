// How old an article is, and what was corrected in it, each said in its own words.
import { expect, test } from '@playwright/test';
import { expectOpen, gateOf, interview, smallArticles, smallSite } from '../support/reader.ts';

const years = (now: Date) => {
  const number = (day: string) => Number(day.replaceAll('-', ''));
  return Math.floor((number(now.toISOString().slice(0, 10)) - number('2012-09-17')) / 10_000);
};

test('an old interview says how old it is, and each date has its word', async ({ page }) => {
  await page.goto(interview);
  await expect(page.locator('article-age')).toHaveText(
    `This interview is ${years(new Date())} years old. It is of 17 September 2012 and stands here as it was.`,
  );
  const facts = page.locator('.facts');
  await expect(facts.getByText('First published')).toBeVisible();
  await expect(facts.getByText('Copied for this archive')).toBeVisible();
  await expect(facts.getByText('Corrected')).toHaveCount(0);
});

test('a page that has grown old itself is corrected in the browser', async ({ page }) => {
  await page.clock.setFixedTime('2062-09-16T12:00:00Z');
  await page.goto(interview);
  await expect(page.locator('article-age')).toContainText('is 49 years old');
  await page.clock.setFixedTime('2062-09-17T12:00:00Z');
  await page.reload();
  await expect(page.locator('article-age')).toContainText('is 50 years old');
  await page.goto(smallArticles.analysis);
  await expect(page.locator('article-age')).toContainText('is 36 years old');
});

test('a clock that goes wrong makes nothing younger', async ({ page }) => {
  await page.clock.setFixedTime('2001-01-01T12:00:00Z');
  await page.goto(interview);
  await expect(page.locator('article-age')).toContainText(`is ${years(new Date())} years old`);
});

test('a correction stands at its place and at the end, and each leads to the other', async ({
  page,
}) => {
  await page.goto(smallArticles.interview);
  const note = page
    .locator('#exchange-1')
    .getByRole('link', { name: 'Corrected on March 8, 2025' });
  await note.click();
  await expect(page).toHaveURL(/#correction-2025-03-08$/);
  const entry = page.getByRole('listitem').filter({ hasText: 'March 8, 2025' });
  await expect(entry).toContainText('It said: “You whistle.” It says now: “You listen.”');
  await entry.getByRole('link', { name: 'an answer' }).click();
  await expect(page).toHaveURL(/#correction-2025-03-08-place$/);
  await expect(note).toBeInViewport();
});

test('what was wrong in the part for members is told to members alone', async ({ page }) => {
  await page.goto(smallArticles.interview);
  const entry = page.getByRole('listitem').filter({ hasText: 'March 7, 2025' });
  await expect(entry).toContainText('The part for members was corrected');
  await expect(page.getByText('southern mouth')).toHaveCount(0);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect(
    page.getByText('It said: “It has turned the tide at its southern mouth'),
  ).toBeVisible();
  await page
    .locator('#exchange-2')
    .getByRole('link', { name: 'Corrected on March 7, 2025' })
    .click();
  await expect(page.locator('#correction-2025-03-07-members')).toBeInViewport();
});

test('all corrections stand on one page', async ({ page }) => {
  await page.goto(`${smallSite}/corrections/`);
  await expect(page.locator('.entry-date')).toHaveText([/Mar 8/, /Mar 7/, /Mar 6/]);
  await expect(page.locator('main')).not.toContainText('southern');
  await page
    .getByRole('link', { name: /Pilot and captain/ })
    .first()
    .click();
  await expect(page).toHaveURL(/pilot-and-captain\/#correction-2025-03-08$/);
  // Firefox has the new address before it has the page, and would break off one for the next.
  await page.waitForLoadState();
  await page.goto('/corrections/');
  await expect(page.getByText('Nothing has been corrected so far.')).toBeVisible();
});
