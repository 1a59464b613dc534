import { readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachAtOnce } from './for-each-at-once.ts';

/**
 * Gives every file of `next` that is the same in `current` the time it has there. Servers make ETag and Last-Modified
 * of it, so that a feed which says nothing new is not fetched again after each build.
 */
export async function keepTimes(
  files: readonly string[],
  { current, next }: { current: string; next: string },
): Promise<void> {
  await forEachAtOnce(files, async (file) => {
    const [before, now] = [join(current, file), join(next, file)];
    const old = await stat(before).catch(() => undefined);
    if (old?.isFile() && (await isSame(before, now))) await utimes(now, old.atime, old.mtime);
  });
}

async function isSame(one: string, other: string): Promise<boolean> {
  const sizes = await Promise.all([stat(one), stat(other)]);
  if (sizes[0].size !== sizes[1].size) return false;
  const [bytes, otherBytes] = await Promise.all([readFile(one), readFile(other)]);
  return bytes.equals(otherBytes);
}
