import { basename, dirname, join } from 'node:path';

/** Where one build keeps its things: all beside the output, so that a rename never crosses file systems. */
export interface BuildFolders {
  /** The folder that is served. */
  current: string;
  /** Where the new site grows. */
  next: string;
  /** The site of before, during the swap only. */
  previous: string;
  /** What Astro keeps from build to build. */
  cache: string;
  lock: string;
}

/** The folders of the build that writes `outDir` (an absolute path). */
export function locateBuildFolders(outDir: string): BuildFolders {
  const workDir = join(dirname(outDir), '.build', basename(outDir));
  return {
    current: outDir,
    next: join(workDir, 'next'),
    previous: join(workDir, 'previous'),
    cache: join(workDir, 'cache'),
    lock: join(workDir, 'lock'),
  };
}
