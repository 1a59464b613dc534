// `npm run bench`: how long a build takes, and how much memory, for growing archives. `npm run bench -- 500 1000`
// chooses the sizes, the first of which is the baseline; BENCH_RUNS the number of runs a size (3).
import { join } from 'node:path';
import { generatePublication } from '../support/generate-publication.ts';
import { root } from '../support/sites.ts';
import { formatTable } from './format-table.ts';
import { type BuildMeasure, measureBuild } from './measure-build.ts';

const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const megabyte = 1024 * 1024;

function bench(counts: number[]): void {
  const measures = counts.map((count) => ({ count, ...measureSize(count) }));
  const [baseline] = measures;
  if (baseline === undefined) return;
  const costOf = ({ count, seconds }: { count: number; seconds: number }) => seconds / count;
  const rows = measures.map((measure) => [
    String(measure.count),
    measure.seconds.toFixed(1),
    (costOf(measure) * 1000).toFixed(1),
    `${(costOf(measure) / costOf(baseline)).toFixed(2)}×`,
    (measure.peakMemory / megabyte).toFixed(0),
    `${(measure.peakMemory / measure.count / (baseline.peakMemory / baseline.count)).toFixed(2)}×`,
    String(measure.pages),
    (measure.siteSize / megabyte).toFixed(1),
  ]);
  const head = [
    'articles',
    'seconds',
    'ms/article',
    'to linear',
    'peak MB',
    'to linear',
    'pages',
    'site MB',
  ];
  console.log(`\nThe median of ${runs} cold builds; 1.00× is linear growth from the first row.\n`);
  console.log(formatTable(head, rows));
}

function measureSize(count: number): BuildMeasure {
  const folder = join(root, '.build/bench', String(count));
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'out/dist');
  generatePublication(contentDir, count);
  const measures = Array.from({ length: runs }, (_, run) => {
    const measure = measureBuild({ contentDir, outDir });
    console.log(`${count} articles, run ${run + 1} of ${runs}: ${measure.seconds.toFixed(1)} s`);
    return measure;
  });
  return takeMedian(measures);
}

function takeMedian(measures: BuildMeasure[]): BuildMeasure {
  const sorted = measures.toSorted((one, other) => one.seconds - other.seconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('BENCH_RUNS must be a number from 1.');
  return median;
}

bench(sizes.length > 0 ? sizes : [500, 1000, 2000]);
