import { spawnSync } from 'node:child_process';
import { findOnPath } from './find-on-path.ts';
import { specsLeftOut, testsLeftOut } from '../e2e/left-out-in-firefox.ts';

const programs = ['firefox-esr', 'firefox'];
const application = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The Firefox of FIREFOX_PATH or of this machine; a wrong FIREFOX_PATH is never passed over. */
export function findFirefox(chosen = process.env['FIREFOX_PATH']): string | undefined {
  if (chosen && !starts(chosen)) {
    throw new Error(`FIREFOX_PATH is "${chosen}", but no browser starts there.`);
  }
  return chosen || [...findOnPath(programs), application].find(starts);
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

/** For people: what runs in Firefox and what does not. */
export function describeFirefox(path: string | undefined): string {
  if (path === undefined) {
    return 'Firefox: skipped, it is not installed. Debian: apt-get install firefox-esr';
  }
  const reasons = Object.entries({ ...specsLeftOut, ...testsLeftOut });
  const lines = reasons.map(([what, why]) => `  left out: ${what}, because ${why}`);
  return [`Firefox: ${path}`, ...lines].join('\n');
}
