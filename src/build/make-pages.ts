import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageFolders {
  outDir: string;
  cacheDir: string;
}

/**
 * Makes all pages of the project at `root` with Astro. Astro runs what it has bundled from within `outDir`, and only
 * inside the project does that find its packages: a site for elsewhere is made here and copied.
 */
export async function makePages(root: string, { outDir, cacheDir }: PageFolders): Promise<void> {
  if (outDir.startsWith(join(root, '/'))) return runAstro(root, { outDir, cacheDir });
  const inside = join(root, '.build', `elsewhere-${process.pid}`);
  try {
    await runAstro(root, { outDir: inside, cacheDir });
    await cp(inside, outDir, { recursive: true });
  } finally {
    await rm(inside, { recursive: true, force: true });
  }
}

// Astro takes a second to load: a build that the checks stop does not wait for it.
async function runAstro(root: string, folders: PageFolders): Promise<void> {
  const { build } = await import('astro');
  await build({ root, ...folders });
}
