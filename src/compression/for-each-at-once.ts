/** Enough to keep the disk and Node's four threads for compressing busy, and little in memory. */
const atOnce = 8;

/** Does the work for every item, several at a time; the first failure is thrown once all that runs has ended. */
export async function forEachAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of rest) await work(item);
  });
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
