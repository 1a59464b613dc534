// `npm run budgets`: the heaviest page of each kind in dist/ (or the folder OUT_DIR), beside the budgets of package.json.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '../support/sites.ts';
import { type Budget, findExcess, kindOf, measures, readBudgets } from './budget.ts';
import { formatTable } from './format-table.ts';
import { measurePages, type PageSize } from './page-size.ts';

const { OUT_DIR = 'dist', BASE_PATH = '/' } = process.env;

function printBudgets(outDir: string): void {
  const budgets = readBudgets();
  const pages = measurePages(outDir, BASE_PATH);
  const rows = Object.entries(budgets).flatMap(([kind, budget]) => {
    const ofKind = pages.filter(({ path }) => kindOf(path, budgets) === kind);
    return ofKind.length === 0 ? [] : [formatRow(kind, budget, ofKind)];
  });
  const head = ['kind', 'HTML+CSS', 'scripts', 'on use', 'lead image', 'heaviest page'];
  console.log('Kilobytes as they travel, as brotli where the build wrote that.\n');
  console.log(formatTable(head, rows));
  const excess = findExcess(pages, budgets);
  if (excess.length > 0) console.error(`\n${excess.join('\n')}`);
  process.exitCode = excess.length > 0 ? 1 : 0;
}

/** What the heaviest page weighs in each respect, of what it may. */
function formatRow(kind: string, budget: Budget, pages: readonly PageSize[]): string[] {
  const cells = measures.map((measure) => {
    const most = Math.max(...pages.map((page) => page[measure]));
    return `${(most / 1024).toFixed(1)} of ${budget[measure]}`.padStart(9);
  });
  const [heaviest] = pages.toSorted((one, other) => other.firstView - one.firstView);
  return [kind, ...cells, heaviest?.path ?? ''];
}

const outDir = resolve(root, OUT_DIR);
if (existsSync(outDir)) printBudgets(outDir);
else {
  console.error(`There is no site in ${outDir} yet. Build it first: npm run build`);
  process.exitCode = 1;
}
