import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compressSite } from './compress-site.ts';
import { keepTimes } from './keep-times.ts';

/**
 * What is done with the files of a new site before it takes the place of the one that is there: compressed copies
 * are put beside texts if that is wanted, and what has not changed keeps its time.
 */
export async function finishSite(
  folders: { current: string; next: string },
  { precompress }: { precompress: boolean },
): Promise<void> {
  if (precompress) await compressSite(folders.next, await listFiles(folders.next));
  await keepTimes(await listFiles(folders.next), folders);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
