// `npm run bench:search`: what the first result costs a reader in bytes and time, in an archive of 10,000 articles
// beside one of 1,000. `npm run bench:search -- 1000 50000` chooses the sizes, the first of which is the baseline.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { close } from 'pagefind';
import { findBrowser } from '../support/browser.ts';
import { machineProbes } from '../support/browser-probes.ts';
import { root, sites } from '../support/sites.ts';
import { formatTable } from './format-table.ts';
import { measureSearch } from './measure-search.ts';
import { makeSearchSite } from './search-site.ts';
import { spell } from './word-source.ts';

const sizes = process.argv.slice(2).map(Number);
// Frequent and rare words, and the beginning of one.
const words = [40, 7, 300, 2_000, 90, 900, 25]
  .map(spell)
  .concat('commission', 'parl', 'voters energy');

async function bench(counts: number[]): Promise<void> {
  const { path } = findBrowser(machineProbes);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const measures = [];
  for (const count of counts) {
    const outDir = join(root, '.build/bench-search', String(count), 'dist');
    const seconds = await makeSearchSite(outDir, count);
    measures.push({ count, seconds, ...(await measureSearch(browser, { outDir, words })) });
  }
  await browser.close();
  await close();
  const [baseline] = measures;
  if (!baseline) return;
  const ratio = (one: number, other: number): string => `${(one / other).toFixed(2)}×`;
  const rows = measures.map((measure) => [
    String(measure.count),
    (measure.bytes / 1000).toFixed(1),
    ratio(measure.bytes, baseline.bytes),
    String(measure.requests),
    measure.first.toFixed(0),
    measure.median.toFixed(0),
    ratio(measure.median, baseline.median),
    measure.worst.toFixed(0),
    measure.seconds.toFixed(1),
    ratio(measure.seconds / measure.count, baseline.seconds / baseline.count),
  ]);
  const head = [
    'articles',
    'first KB',
    'ratio',
    'requests',
    'first ms',
    'later ms',
    'ratio',
    'worst ms',
    'index s',
    'to linear',
  ];
  console.log(
    '\nFirst KB: everything from the first keystroke to ten results, scripts included. Milliseconds: from a keystroke to its first result; later: median of nine words.\n',
  );
  console.log(formatTable(head, rows));
}

if (existsSync(join(root, sites.real.outDir, 'search/index.html'))) {
  await bench(sizes.length > 0 ? sizes : [1_000, 10_000]);
} else {
  console.error('There is no search page yet. Build the site first: npm run build');
  process.exitCode = 1;
}
