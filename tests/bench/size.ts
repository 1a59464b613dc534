// `npm run bench:size`: what a reader fetches for the largest page of each kind in dist/, against the budgets.
import { join } from 'node:path';
import { root, sites } from '../support/sites.ts';
import { formatTable } from './format-table.ts';
import { measureAllScripts, measurePages, type PageSize } from './page-size.ts';

// product.md, "Numbers to reach": 14 KB fit into the first round trip of a connection.
const firstViewBudget = 14 * 1024;
const scriptBudget = 8 * 1024;

/** A page's kind is the first part of its address, and whether it is that section's own page. */
function kindOf({ path }: PageSize): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  if (section === '') return 'front page';
  return rest.length > 0 ? `${section}: a page` : section;
}

function largestOfEachKind(pages: PageSize[]): [string, PageSize][] {
  const largest = new Map<string, PageSize>();
  for (const page of pages) {
    const known = largest.get(kindOf(page));
    if (known === undefined || page.firstView > known.firstView) largest.set(kindOf(page), page);
  }
  return [...largest];
}

function ratio(size: number, budget: number): string {
  return `${(size / budget).toFixed(2)}×`;
}

const outDir = join(root, sites.real.outDir);
const rows = largestOfEachKind(measurePages(outDir)).map(([kind, page]) => [
  kind,
  String(page.firstView),
  ratio(page.firstView, firstViewBudget),
  String(page.scripts),
  ratio(page.scripts, scriptBudget),
  page.path,
]);
const allScripts = measureAllScripts(outDir);
const total = ['all scripts', '', '', String(allScripts), ratio(allScripts, scriptBudget), ''];
const head = ['largest page', 'HTML+CSS', 'to 14 KB', 'scripts', 'to 8 KB', 'address'];
console.log('Bytes after brotli 11.\n');
console.log(formatTable(head, [...rows, total]));
