import { expect, test } from 'vitest';
import { findExcess, kindOf, readBudgets } from '../../bench/budget.ts';

const budget = { firstView: 14, scripts: 8, scriptsOnUse: 4, leadImage: 40 };
const budgets = { article: budget, 'any other page': { ...budget, firstView: 7 } };
const light = { firstView: 1, scripts: 1, scriptsOnUse: 0, leadImage: 0, blocking: [] };

test.each([
  ['/', 'front page'],
  ['/articles/2012/a/', 'article'],
  ['/topics/spies/2/', 'topic'],
  ['/archive/', 'archive'],
  ['/archive/2012/09/', 'archive: a page'],
  ['/search/', 'search'],
  ['/about/', 'any other page'],
  ['/404.html', 'any other page'],
  ['/constructor/', 'any other page'],
])('%s is measured as: %s', (path, kind) => {
  expect(kindOf(path, readBudgets())).toBe(kind);
});

test('a page within its budget is not spoken of', () => {
  expect(findExcess([{ ...light, path: '/articles/2012/a/' }], budgets)).toEqual([]);
});

test('a page that is too heavy is named with its weight, its budget and what to do', () => {
  const page = { ...light, path: '/articles/2012/a/', firstView: 15 * 1024, leadImage: 41 * 1024 };
  expect(findExcess([page, { ...light, path: '/x/', firstView: 7169 }], budgets)).toEqual([
    expect.stringMatching(/^\/articles\/2012\/a\/: firstView weighs 15\.0 KB; "article" .* 14 KB/),
    expect.stringMatching(/^\/articles\/2012\/a\/: leadImage weighs 41\.0 KB; .* 40 KB .*crop/),
    expect.stringMatching(/^\/x\/: firstView weighs 7\.0 KB; "any other page" may weigh 7 KB/),
  ]);
});

test('a page that waits for a file is named with the file', () => {
  const [excess] = findExcess([{ ...light, path: '/a/', blocking: ['/a.css'] }], budgets);
  expect(excess).toMatch(/^\/a\/ shows nothing before \/a\.css has arrived\./);
});
