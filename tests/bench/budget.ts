import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/sites.ts';
import type { PageSize } from './page-size.ts';

/** What weighs something in a page. */
export const measures = ['firstView', 'scripts', 'scriptsOnUse', 'leadImage'] as const;
type Measure = (typeof measures)[number];

/** In kilobytes of 1,024 bytes. */
export type Budget = Record<Measure, number>;

const otherKind = 'any other page';

/** The budgets of `package.json` by kind of page. Throws an Error that says what is missing. */
export function readBudgets(): Record<string, Budget> {
  const file = readFileSync(join(root, 'package.json'), 'utf8');
  const { budgets = {} } = JSON.parse(file) as { budgets?: Record<string, Budget> };
  for (const kind of Object.keys({ [otherKind]: 0, ...budgets })) {
    const missing = measures.filter((measure) => typeof budgets[kind]?.[measure] !== 'number');
    if (missing.length === 0) continue;
    throw new Error(
      `package.json, "budgets": "${kind}" needs a number of kilobytes for ${missing.join(', ')}.`,
    );
  }
  return budgets;
}

/** The kind of a page, by its address, among those that have a budget. */
export function kindOf(path: string, budgets: Record<string, Budget>): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  const names: Record<string, string> = { articles: 'article', topics: 'topic', '': 'front page' };
  const kind = names[section] ?? (rest.length > 0 ? `${section}: a page` : section);
  return Object.hasOwn(budgets, kind) ? kind : otherKind;
}

const remedies: Record<Measure, string> = {
  firstView:
    'Cut styles or markup that every such page has, or let the editor split the text or move the members-only marker up.',
  scripts: 'Load what only some readers use with import() when they use it.',
  scriptsOnUse: 'Cut the script, or share less of it with what is rarely used.',
  leadImage: 'Lower the smallest quality in src/images/fitting-quality.ts, or crop the picture.',
};

/** What is too heavy in the pages, a sentence each: which page, what it weighs, what to do. */
export function findExcess(pages: readonly PageSize[], budgets: Record<string, Budget>): string[] {
  return pages.flatMap((page) => {
    const kind = kindOf(page.path, budgets);
    const tooHeavy = measures.flatMap((measure) => {
      const limit = budgets[kind]?.[measure] ?? 0;
      if (page[measure] <= limit * 1024) return [];
      const weight = (page[measure] / 1024).toFixed(1);
      return `${page.path}: ${measure} weighs ${weight} KB; "${kind}" may weigh ${limit} KB (package.json, "budgets"). ${remedies[measure]}`;
    });
    const waits = page.blocking.map(
      (file) =>
        `${page.path} shows nothing before ${file} has arrived. Put styles into the page and give scripts type="module".`,
    );
    return [...tooHeavy, ...waits];
  });
}
