import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { BuildFolders } from './build-folders.ts';

type SwapPaths = Pick<BuildFolders, 'current' | 'next' | 'previous'>;

/** The two calls that can fail half-way; tests make them fail. */
interface FolderMoves {
  rename(from: string, to: string): Promise<void>;
  remove(folder: string): Promise<void>;
}

const diskMoves: FolderMoves = {
  rename,
  remove: (folder) => rm(folder, { recursive: true, force: true }),
};

/**
 * Puts `next` in the place of `current`: two renames, then the old site is removed.
 * If the second rename fails the old site is put back and the error is thrown.
 */
export async function swapFolders(paths: SwapPaths, moves = diskMoves): Promise<void> {
  await moves.remove(paths.previous);
  const hadCurrent = existsSync(paths.current);
  if (hadCurrent) await moves.rename(paths.current, paths.previous);
  try {
    await moves.rename(paths.next, paths.current);
  } catch (cause) {
    if (hadCurrent) await moves.rename(paths.previous, paths.current);
    throw new Error(`The new site could not be moved to ${paths.current}.`, { cause });
  }
  // The new site is live: a leftover of the old one is removed by the next build.
  await moves.remove(paths.previous).catch(() => undefined);
}

/**
 * Mends what a crash in the middle of a swap left behind: a site that is only in `previous` goes back,
 * an unfinished `next` goes. Returns true if a site was put back.
 */
export async function recoverFolders(paths: SwapPaths, moves = diskMoves): Promise<boolean> {
  const isLost = !existsSync(paths.current) && existsSync(paths.previous);
  if (isLost) await moves.rename(paths.previous, paths.current);
  await moves.remove(paths.previous);
  await moves.remove(paths.next);
  return isLost;
}
