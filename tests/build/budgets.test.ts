// No page of any site is heavier than the budgets of package.json allow, and none waits for a file before it shows.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findExcess, readBudgets } from '../bench/budget.ts';
import { measurePages } from '../bench/page-size.ts';
import { root, sites } from '../support/sites.ts';

const budgets = readBudgets();

describe.each(Object.entries(sites))('the pages of the %s site', (_name, { outDir }) => {
  const pages = measurePages(join(root, outDir));

  test('keep to their budgets', () => {
    expect(findExcess(pages, budgets)).toEqual([]);
  });

  test('are told when they do not', () => {
    const one = Object.fromEntries(Object.keys(budgets).map((kind) => [kind, tiny]));
    expect(findExcess(pages, one).length).toBeGreaterThan(pages.length);
  });
});

test('an article fits into the first round trip of a connection', () => {
  expect(budgets['article']).toMatchObject({ firstView: 14, scripts: 8, leadImage: 40 });
});

const tiny = { firstView: 1, scripts: 0, scriptsOnUse: 0, leadImage: 0 };
