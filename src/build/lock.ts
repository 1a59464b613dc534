import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Takes the lock file at `path` for this process; returns the function that gives it back.
 * Throws an Error for people to read if a running process holds it. A lock whose process has died is taken over.
 */
export async function acquireLock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await createLock(path))) {
    const holder = await readHolder(path);
    if (isRunning(holder)) throw new Error(describeHolder(holder, path));
    await removeStaleLock(path);
  }
  return () => rm(path, { force: true });
}

async function createLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The process id in the lock, NaN when there is none to read. */
async function readHolder(path: string): Promise<number> {
  return Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
}

// A container often gives the next build the process id of the one that died: our own id is never another build.
function isRunning(pid: number): boolean {
  if (Number.isNaN(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

// Two builds may find the same stale lock. The one that moves it aside looks again at what it moved,
// and puts it back if it was the fresh lock of the other.
async function removeStaleLock(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (isRunning(await readHolder(aside))) await rename(aside, path);
  else await rm(aside, { force: true });
}

function describeHolder(pid: number, path: string): string {
  return `Another build is running (process ${pid}). Wait until it has ended; if there is none, remove ${path} and try again.`;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
