// The interview as a member reads it, against the file it was copied from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { root } from '../support/sites.ts';
import { interview, startTrial } from '../support/reader.ts';

const source = readFileSync(join(root, 'tests/fixtures/source/euobserver-interview.txt'), 'utf8');
const turns = source
  .split('\n')
  .filter((line) => /^(EUobserver|Alain Winants|Winants): /.test(line));

const turnsOf = (page: Page): Locator => page.locator('.exchange :is(.question, .turn)');

test('every turn has its speaker and its words, in the order of the source', async ({ page }) => {
  await startTrial(page, interview);
  expect(turns).toHaveLength(50);
  expect((await turnsOf(page).allTextContents()).map(trim)).toEqual(turns.map(trim));
});

test('every word of it can be seen', async ({ page }) => {
  await startTrial(page, interview);
  // The speakers' names are shown in capitals.
  const capitals = (text: string): string => trim(text).toUpperCase();
  expect((await turnsOf(page).allInnerTexts()).map(capitals)).toEqual(turns.map(capitals));
});

test('the exchanges hold nothing else but their numbers', async ({ page }) => {
  await startTrial(page, interview);
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const expected = Array.from({ length: 25 }, (_, index) =>
    [index + 1, turns[2 * index], turns[2 * index + 1]].join(''),
  );
  const shown = await page.locator('.exchange').allTextContents();
  expect(shown.map(bare)).toEqual(expected.map(bare));
});

test('before it is opened only the first two turns are on the page', async ({ page }) => {
  await page.goto(interview);
  expect((await turnsOf(page).allTextContents()).map(trim)).toEqual(turns.slice(0, 2).map(trim));
});

function trim(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
