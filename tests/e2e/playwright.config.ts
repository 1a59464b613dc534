import { join } from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { root, sites, type TestSite } from '../support/sites.ts';
import { specsLeftOut, testsLeftOut } from './left-out-in-firefox.ts';

const { CHROMIUM_PATH, FIREFOX_PATH, TEST_REPORT } = process.env;

/** A name for the tests of a site that is read over http from another machine. */
const insecureHost = 'insecure.test';

const chromium: Project = {
  name: 'chromium',
  use: {
    browserName: 'chromium',
    launchOptions: {
      // Chromium's sandbox needs a user other than root, and containers have only that one.
      args: ['--no-sandbox', `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`],
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
};

/** Firefox as Mozilla and Debian ship it, driven by WebDriver BiDi: Playwright calls that a channel. */
const firefox: Project = {
  name: 'firefox',
  // Playwright's driver for it is an experiment: about once in 500 tests a navigation meets the one before. Chromium's
  // tests have no second try.
  retries: 1,
  testIgnore: Object.keys(specsLeftOut),
  grepInvert: Object.keys(testsLeftOut).map((part) => new RegExp(part)),
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: {
      ...(FIREFOX_PATH ? { executablePath: FIREFOX_PATH } : {}),
      firefoxUserPrefs: { 'network.dns.localDomains': insecureHost },
    },
  },
};

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  workers: 2,
  // Looking for barriers in a long page takes its time on a small or busy machine.
  timeout: 120_000,
  retries: 0,
  forbidOnly: true,
  reporter: TEST_REPORT ? [['line'], ['json', { outputFile: TEST_REPORT }]] : 'line',
  use: {
    baseURL: `http://localhost:${sites.real.port}`,
    trace: 'off',
    // A worker answers requests that tests abort or damage; the tests of the worker allow it.
    serviceWorkers: 'block',
  },
  projects: FIREFOX_PATH ? [chromium, firefox] : [chromium],
  webServer: Object.values(sites).map(serve),
});

function serve({ outDir, port }: TestSite) {
  return {
    command: `"${process.execPath}" src/build/serve.ts`,
    cwd: root,
    env: { OUT_DIR: outDir, PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  };
}
