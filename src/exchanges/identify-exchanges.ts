import type { AskedExchange, IdentifiedExchanges } from '../markdown/list-exchanges.ts';
import type { LockedExchange } from './exchange-lock.ts';
import { matchExchanges } from './match-exchanges.ts';

/** Gives the exchanges of a text their ids, and names those that are gone with where they stood. */
export function identifyExchanges(
  asked: readonly AskedExchange[],
  lock: readonly LockedExchange[],
): IdentifiedExchanges {
  const matched = matchExchanges(asked, lock);
  let before = 0;
  const removed: IdentifiedExchanges['removed'] = [];
  for (const exchange of matched.lock) {
    if (exchange.removed) removed.push({ id: exchange.id, before });
    else before += 1;
  }
  return { ids: matched.ids, removed };
}
