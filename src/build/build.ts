// `npm run build`: check everything, make the new site beside the old one, then put it in its place.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishSite } from '../compression/finish-site.ts';
import type { NextChange } from '../edition/next-change.ts';
import { checkSiteLinks } from '../links/check-site-links.ts';
import { formatSchedule, scheduleFile } from '../schedule/schedule-file.ts';
import { locateBuildFolders } from './build-folders.ts';
import { checkContent } from './check-content.ts';
import { describeBuildError } from './describe-build-error.ts';
import { type Environment, localSiteUrl, readEnvironment } from './environment.ts';
import { acquireLock } from './lock.ts';
import { makePages, type PageFolders } from './make-pages.ts';
import { recoverFolders, swapFolders } from './swap-folders.ts';

const root = join(import.meta.dirname, '../..');

/** The parts of a build that do the work; tests put their own in. */
export interface BuildSteps {
  /** Throws with the full report if the content has errors; returns what else there is to say. */
  check(environment: Environment): Promise<string>;
  /** Writes the whole site into `outDir`; `cacheDir` may keep what helps the next build. */
  makePages(folders: PageFolders): Promise<void>;
  /** Prepares the files of `next` for servers; `current` is the site that is there, if there is one. */
  finish(folders: { current: string; next: string }): Promise<void>;
  log(line: string): void;
}

/** Builds the site into `environment.outDir`. Whatever step fails, the site that is there stays as it is. */
export async function buildSite(environment: Environment, steps: BuildSteps): Promise<void> {
  const folders = locateBuildFolders(environment.outDir);
  const releaseLock = await acquireLock(folders.lock);
  try {
    const wasRecovered = await recoverFolders(folders);
    if (wasRecovered) steps.log(`${folders.current} is back: the last build ended in its swap.`);
    const warnings = await steps.check(environment);
    if (warnings !== '') steps.log(warnings);
    await steps.makePages({ outDir: folders.next, cacheDir: folders.cache });
    await steps.finish(folders);
    await swapFolders(folders);
    steps.log(`The site is in ${folders.current}`);
  } finally {
    await releaseLock();
  }
}

function announce(environment: Environment): void {
  if (environment.siteUrl === localSiteUrl) {
    console.log(`SITE_URL is not set: feeds and canonical links will say ${localSiteUrl}.`);
  }
  if (environment.paywall.mode === 'demonstration') {
    console.log(
      'PAYWALL_SECRET is not set: this is a demonstration, whose secret is public. Nothing in it is protected.',
    );
  }
}

/**
 * Astro takes `import.meta.env.DEV` and its like from the environment where that has them: a shell with
 * DEV=1 or NODE_ENV=development would publish drafts and what is dated later, as a preview shows them.
 */
function leaveDevelopment(): void {
  process.env['NODE_ENV'] = 'production';
  const names = ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];
  for (const name of names) Reflect.deleteProperty(process.env, name);
}

async function run(): Promise<void> {
  leaveDevelopment();
  const environment = readEnvironment(process.env, { root, now: Date.now() });
  // One moment for the checks and for all pages, however long the build takes.
  process.env['SITE_NOW'] = new Date(environment.now).toISOString();
  announce(environment);
  const { contentDir, now } = environment;
  let next: NextChange | undefined;
  await buildSite(environment, {
    check: async () => {
      const checked = await checkContent(contentDir, now);
      next = checked.next;
      return checked.report;
    },
    makePages: async (folders) => {
      await makePages(root, folders);
      await writeFile(join(folders.outDir, scheduleFile), formatSchedule(next));
      await checkSiteLinks(folders.outDir, environment);
    },
    finish: (folders) => finishSite(folders, environment),
    log: console.log,
  });
}

if (import.meta.main) {
  try {
    await run();
  } catch (error) {
    console.error(describeBuildError(error));
    process.exitCode = 1;
  }
}
