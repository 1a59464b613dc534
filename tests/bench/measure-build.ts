import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedNow } from '../support/generate-publication.ts';
import { root } from '../support/sites.ts';

export interface BuildMeasure {
  seconds: number;
  /** The largest resident set, in bytes. */
  peakMemory: number;
  /** The size of the site, in bytes. */
  siteSize: number;
  pages: number;
}

/** Builds once with the build command, from nothing: without cache and without an old site. Throws if it fails. */
export function measureBuild({
  contentDir,
  outDir,
}: {
  contentDir: string;
  outDir: string;
}): BuildMeasure {
  rmSync(dirname(outDir), { recursive: true, force: true });
  const usageFile = join(root, '.build/bench/usage.json');
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    SITE_NOW: generatedNow,
    BENCH_USAGE_FILE: usageFile,
  };
  const args = ['--import', './tests/bench/report-usage.ts', 'src/build/build.ts'];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`The build failed:\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
  const { peakMemory } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { seconds, peakMemory, ...measureSite(outDir) };
}

function measureSite(outDir: string): { siteSize: number; pages: number } {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const siteSize = files.reduce((total, file) => total + statSync(file).size, 0);
  return { siteSize, pages: files.filter((file) => file.endsWith('.html')).length };
}
