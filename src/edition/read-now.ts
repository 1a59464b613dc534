import { Temporal } from 'temporal-polyfill';

/**
 * The instant an edition is made for, in milliseconds since 1970.
 * @param text SITE_NOW: an ISO instant such as 2024-02-21T12:00:00Z; without it the clock counts
 * @throws Error when the text is no instant
 */
export function readNow(text: string | undefined, clock: () => number): number {
  if (text === undefined || text === '') return clock();
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    const expected = 'expected an instant with its zone, such as 2024-02-21T12:00:00Z';
    throw new Error(`SITE_NOW is "${text}": ${expected}.`);
  }
}
