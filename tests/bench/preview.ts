// `npm run bench:preview`: how long a saved edit takes to show in a browser, with a large publication and a small
// one as its baseline. `npm run bench:preview -- 10000` chooses the size; BENCH_RUNS the number of edits of a kind (7).
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser.ts';
import { machineProbes } from '../support/browser-probes.ts';
import { generatePublication } from '../support/generate-publication.ts';
import { listSiteFiles } from '../support/built-pages.ts';
import { startPreviewServer } from '../support/preview-server.ts';
import { root } from '../support/sites.ts';
import { formatTable } from './format-table.ts';

const baseline = 100;
const size = Number(process.argv[2] ?? 10_000);
const runs = Number(process.env['BENCH_RUNS'] ?? 7);
const port = 43_230 + Number(process.env['PORT_OFFSET'] ?? 0);

/** Milliseconds of one publication: the start until the first page, and the median of each kind of edit. */
interface PreviewMeasure {
  start: number;
  reload: number;
  body: number;
  frontmatter: number;
}

async function bench(): Promise<void> {
  const small = await measure(baseline);
  const large = await measure(size);
  const row = (words: string, name: keyof PreviewMeasure) => [
    words,
    small[name].toFixed(0),
    large[name].toFixed(0),
    `${(large[name] / small[name]).toFixed(2)}×`,
  ];
  console.log(`\nMilliseconds; the median of ${runs} edits, each after the last has shown.\n`);
  console.log(
    formatTable(
      ['', `${baseline} articles`, `${size} articles`, 'ratio'],
      [
        row('start until the first page', 'start'),
        row('an edit of the text until it shows', 'body'),
        row('an edit of the title until it shows', 'frontmatter'),
        row('of that, loading the page without an edit', 'reload'),
      ],
    ),
  );
}

async function measure(count: number): Promise<PreviewMeasure> {
  const contentDir = join(root, '.build/bench/preview', String(count));
  generatePublication(contentDir, count);
  const article = pickFreeArticle(contentDir);
  const began = performance.now();
  const server = await startPreviewServer(contentDir, port);
  const browser = await chromium.launch({
    executablePath: findBrowser(machineProbes).path,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/articles/${article.path}/`, { waitUntil: 'networkidle' });
    const start = performance.now() - began;
    const edit = (change: (text: string, word: string) => string) =>
      takeMedian(runs, (run) => editAndWait(page, { ...article, change, run }));
    return {
      start,
      body: await edit((text, word) => `${text}\n${word} is new.\n`),
      frontmatter: await edit((text, word) => text.replace(/^title: .*/m, `title: ${word}`)),
      reload: await takeMedian(runs, () => time(() => page.reload())),
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(contentDir, { recursive: true });
  }
}

interface Edit {
  file: string;
  change(text: string, word: string): string;
  run: number;
}

async function editAndWait(page: Page, { file, change, run }: Edit): Promise<number> {
  // The page may still fetch what it shows later; an editor saves seconds after that.
  await page.waitForLoadState('networkidle');
  const word = `Edited${run}x${Math.round(performance.now())}`;
  const text = change(readFileSync(file, 'utf8'), word);
  return time(async () => {
    writeFileSync(file, text);
    await page.locator('main').getByText(word).first().waitFor();
  });
}

async function time(action: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

async function takeMedian(count: number, act: (run: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) times.push(await act(run));
  console.log(times.map((value) => value.toFixed(0)).join(' '));
  return times.sort((a, b) => a - b)[count >> 1] ?? Number.NaN;
}

/** An article from the middle of the archive whose whole text everybody sees. */
function pickFreeArticle(contentDir: string): { file: string; path: string } {
  const files = listSiteFiles(join(contentDir, 'articles'));
  const free = files
    .slice(files.length >> 1)
    .find((name) =>
      /^access: free$/m.test(readFileSync(join(contentDir, 'articles', name), 'utf8')),
    );
  if (!free) throw new Error('No generated article is free.');
  return { file: join(contentDir, 'articles', free), path: free.replace(/\.md$/, '') };
}

await bench();
