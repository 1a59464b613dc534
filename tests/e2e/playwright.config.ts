import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { root, sites, type TestSite } from '../support/sites.ts';

const { CHROMIUM_PATH, TEST_REPORT } = process.env;

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
    launchOptions: {
      // Chromium's sandbox needs a user other than root, and containers have only that one.
      // The name is for the tests of a site that is read over http from another machine.
      args: ['--no-sandbox', '--host-resolver-rules=MAP insecure.test 127.0.0.1'],
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
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
