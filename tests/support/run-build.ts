import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSiteFiles } from './built-pages.ts';
import { root } from './sites.ts';

/** How a build ended, and all that it said. */
export interface BuildOutcome {
  exitCode: number;
  output: string;
}

/** Runs the build command as `npm run build` does, with these environment variables. */
export function runBuild(variables: Record<string, string>): BuildOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  return { exitCode: status ?? 1, output: stdout + stderr };
}

/** The SHA-256 of every file of a site, by its path. */
export function hashSite(folder: string): Record<string, string> {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(listSiteFiles(folder).map((file) => [file, hash(file)]));
}
