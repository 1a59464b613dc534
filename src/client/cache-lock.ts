const name = `offline ${import.meta.env.BASE_URL}`;

/**
 * Lets reading the caches (`shared`) and deleting them (`exclusive`) wait for each other, in all tabs: a cache that is
 * opened while it is deleted comes back, empty (Web Locks API). A browser without locks takes that chance.
 */
export function withCaches<Result>(mode: LockMode, act: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(name, { mode }, act) : act();
}
