let isStopped = false;

/** From now on nothing is kept: the reader ended it, and a page deletes the caches next. */
export function stopKeeping(): void {
  isStopped = true;
}

/** Whether this worker still serves and keeps. */
export function isKeeping(): boolean {
  return !isStopped;
}

/**
 * Opens a cache to keep something in it; opening makes it anew, so what is still on its way when the reader ends
 * the worker must not. What is put into a cache that was opened before and deleted since is gone with it.
 * @throws once nothing is kept any more
 */
export async function openCache(name: string): Promise<Cache> {
  if (isStopped) throw new Error('Nothing is kept any more: the reader ended it.');
  return caches.open(name);
}
