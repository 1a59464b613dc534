// `npm run bench:check`: how long `npm run check` takes as a whole process, for the publication and for
// generated archives. `npm run bench:check -- 10000 50000` chooses the sizes.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrokenLinks } from '../../src/links/find-broken-links.ts';
import { generatePublication } from '../support/generate-publication.ts';
import { root } from '../support/sites.ts';
import { formatTable } from './format-table.ts';
import { generatePages } from './generate-pages.ts';

// Issue 5: two seconds for the publication, twenty for 50,000 articles.
const budgets = { publication: 2, archive: 20 };
const counts = process.argv.slice(2).map(Number);
const sizes = counts.length > 0 ? counts : [10_000, 50_000];

function measureCheck(contentDir: string): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['src/editor/check.ts', contentDir], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`The check failed:\n${stdout.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

function row(name: string, seconds: number, budget: number): string[] {
  return [name, seconds.toFixed(1), `${(seconds / budget).toFixed(2)}× of ${budget} s`];
}

function measureArchive(count: number): string[] {
  const contentDir = join(root, '.build/bench/check', String(count));
  generatePublication(contentDir, count);
  return row(`${count} articles`, measureCheck(contentDir), budgets.archive);
}

async function measureLinks(count: number): Promise<string[]> {
  const folder = join(root, '.build/bench/links', String(count));
  generatePages(folder, count);
  const start = performance.now();
  const broken = await findBrokenLinks(folder, { siteUrl: 'https://news.example', basePath: '/' });
  if (broken.length > 0) throw new Error('The generated pages have broken links.');
  const seconds = (performance.now() - start) / 1000;
  return [String(count), seconds.toFixed(1), `${((seconds / count) * 1000).toFixed(2)} ms a page`];
}

const publication = row(
  'the publication',
  measureCheck(join(root, 'content')),
  budgets.publication,
);
const checks = [publication, ...sizes.map(measureArchive)];
console.log(formatTable(['npm run check', 'seconds', 'to budget'], checks));
const links: string[][] = [];
for (const count of sizes) links.push(await measureLinks(count));
const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
console.log(formatTable(['links of built pages', 'seconds', 'each'], links));
console.log(`Peak memory of this process: ${peak} MB.`);
// So many files would keep the watcher of "npm run dev" busy for minutes.
for (const name of ['check', 'links']) {
  rmSync(join(root, '.build/bench', name), { recursive: true, force: true });
}
