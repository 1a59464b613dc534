import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserProbes } from './browser.ts';
import { findOnPath } from './find-on-path.ts';
import { root } from './sites.ts';

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The probes of the machine this runs on. */
export const machineProbes: BrowserProbes = {
  chromiumPath: process.env['CHROMIUM_PATH'],
  findInstalled: () => [
    ...findOnPath(programs),
    ...applications.filter((path) => existsSync(path)),
  ],
  playwrightPath: () => chromium.executablePath(),
  downloadWithPlaywright,
  installPackage,
  runs: (path) =>
    existsSync(path) &&
    spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0,
};

function downloadWithPlaywright(): boolean {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  return runVisibly(process.execPath, [cli, 'install', 'chromium']);
}

function installPackage(): { path: string } | { reason: string } {
  if (!isDebian()) return { reason: 'this is neither Debian nor Ubuntu, so apt-get was not asked' };
  if (process.getuid?.() !== 0) return { reason: 'only root may install it with apt-get' };
  const hasInstalled =
    runVisibly('apt-get', ['update']) &&
    runVisibly('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return hasInstalled ? { path: '/usr/bin/chromium' } : { reason: 'apt-get could not install it' };
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function runVisibly(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
