// `npm test`: all stages, one after the other; `npm test -- unit` (or build, e2e) runs one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './support/browser.ts';
import { machineProbes } from './support/browser-probes.ts';
import { describeFirefox, findFirefox } from './support/firefox.ts';
import { findWebKit } from './support/webkit.ts';
import { belowPathVariables, root, sites } from './support/sites.ts';
import { countStage, countTests, sumCounts, type TestCounts } from './support/test-counts.ts';

type Variables = Record<string, string>;

const stages = {
  unit: [() => runVitest('unit')],
  build: [buildSites, () => runVitest('build')],
  e2e: [runBrowserTests, runWebKit],
} satisfies Record<string, (() => TestCounts | undefined)[]>;

type Stage = keyof typeof stages;

function main(wanted: string[]): number {
  const unknown = wanted.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0) {
    console.error(
      `There is no stage "${unknown.join(' ')}"; there are: ${Object.keys(stages).join(', ')}.`,
    );
    return 1;
  }
  const names = (wanted.length > 0 ? wanted : Object.keys(stages)) as Stage[];
  const { passed, failed, skipped } = sumCounts(names.map(runStage));
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Runs the steps of a stage until one fails to prepare the next. */
function runStage(name: Stage): TestCounts {
  console.log(`\n== ${name}`);
  try {
    const counts = stages[name].map((step) => step()).filter((count) => count !== undefined);
    return sumCounts(counts);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function buildSites(): undefined {
  const builds = Object.values(sites).map(({ contentDir, outDir }) => ({
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
  }));
  for (const variables of [...builds, belowPathVariables]) {
    if (runNode(['src/build/build.ts'], variables) !== 0) {
      throw new Error(`The site of ${variables.CONTENT_DIR} could not be built.`);
    }
  }
}

function runVitest(project: string): TestCounts {
  const report = reportPath(project);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return count(report, runNode(['node_modules/vitest/vitest.mjs', ...args, ...reporters]));
}

function runBrowserTests(): TestCounts {
  const browser = findBrowser(machineProbes);
  console.log(`Browser: ${browser.path} (${browser.origin})`);
  const firefox = findFirefox();
  console.log(describeFirefox(firefox));
  const report = reportPath('e2e');
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts'];
  const variables = {
    CHROMIUM_PATH: browser.path,
    FIREFOX_PATH: firefox ?? '',
    TEST_REPORT: report,
  };
  return count(report, runNode(['node_modules/@playwright/test/cli.js', ...args], variables));
}

function runWebKit(): TestCounts {
  const programs = findWebKit();
  if (!('reason' in programs)) return runVitest('webkit');
  console.log(`WebKit: skipped. ${programs.reason}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

function runNode(args: string[], variables: Variables = {}): number {
  const env = { ...process.env, ...variables };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

/** Where a stage writes its report; an old one is removed, so that it is never read for a new one. */
function reportPath(stage: string): string {
  const path = join(root, '.build/test-reports', `${stage}.json`);
  rmSync(path, { force: true });
  return path;
}

function count(report: string, exitCode: number): TestCounts {
  const counts = existsSync(report)
    ? countTests(JSON.parse(readFileSync(report, 'utf8')))
    : undefined;
  return countStage(counts, exitCode);
}

process.exitCode = main(process.argv.slice(2));
