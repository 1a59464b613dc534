// Build only: the whole chain of epoch keys from the sealing secret. Readers hold one key of it at most.
import { derive, stepBack, stepsBetween } from './keys.ts';
import type { Bytes, EpochMonth } from './keys.ts';

/** The first key of the chain belongs to this month; no article can be sealed for a later one. */
const lastMonth: EpochMonth = '2199-12';

/** The epoch keys of all months of one sealing secret. */
export interface EpochChain {
  /** The epoch key (32 bytes) of a month up to 2199-12; throws RangeError for others. */
  keyFor(month: EpochMonth): Promise<Bytes>;
}

/**
 * Makes the chain of a sealing secret. Keys are derived when first asked for; every step is walked once
 * for the life of the object, however many articles ask at the same time. Throws RangeError for a secret of
 * fewer than 32 bytes.
 */
export function makeEpochChain(secret: Bytes): EpochChain {
  if (secret.length < 32) throw new RangeError('A sealing secret has at least 32 bytes.');
  let earliest = derive(secret, 'news-reader/v1/last-epoch');
  const keys = [earliest];
  return {
    keyFor(month) {
      const steps = stepsBetween(lastMonth, month);
      if (!(steps >= 0))
        throw new RangeError(`No epoch key for ${month}: the last is ${lastMonth}.`);
      while (keys.length <= steps) keys.push((earliest = earliest.then(stepBack)));
      return keys[steps] ?? earliest;
    },
  };
}
