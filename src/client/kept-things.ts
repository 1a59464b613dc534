import {
  membershipPrefix,
  offlineName,
  ownPrefix,
  placesName,
  readKept,
  savedName,
  shortcutsName,
  sizeName,
  themeName,
} from './device-store.ts';
import { canKeepPages, endWorker } from './offline-switch.ts';
import { readPlaces } from './reading-places.ts';
import { readSaved } from './saved-list.ts';

/** What can lie on a reader's device, as the account page names it. */
export type KeptKind = 'pass' | 'gifts' | 'saved' | 'places' | 'settings' | 'others';

/** How many things of each kind lie on this device. */
export function countKept(issuer: string): Record<KeptKind, number> {
  const names = listNames();
  const pass = `${membershipPrefix}${issuer} pass`;
  const settings = [themeName, sizeName, shortcutsName, offlineName];
  const known = [pass, savedName, placesName, ...settings];
  const gifts = names.filter((name) => name.startsWith(`${membershipPrefix}${issuer} gift `));
  return {
    pass: Number(names.includes(pass)),
    gifts: gifts.length,
    // What cannot be read is kept nevertheless.
    saved: names.includes(savedName) ? readSaved().length || 1 : 0,
    places: names.includes(placesName) ? readPlaces().size || 1 : 0,
    settings: settings.filter((name) => readKept(name) !== null).length,
    others: names.filter((name) => !known.includes(name) && !gifts.includes(name)).length,
  };
}

/**
 * Deletes everything that this site keeps here, passes of an earlier issuer included, and tells the page as another tab
 * would. The worker goes with its copies; the next page starts a new one, which brings its shell anew.
 * @throws whatever the browser says when it does not delete the copies
 */
export async function forgetEverything(): Promise<void> {
  for (const name of listNames()) localStorage.removeItem(name);
  try {
    if (canKeepPages()) await endWorker();
  } finally {
    // Last, because what is on the page lists the copies then, and a cache that is opened while it goes comes back.
    dispatchEvent(new StorageEvent('storage', { key: null }));
  }
}

/** Ends the membership and takes back every gift; what the reader keeps otherwise stays. */
export function forgetMembership(): void {
  const names = listNames().filter((name) => name.startsWith(membershipPrefix));
  for (const name of names) localStorage.removeItem(name);
}

/** The names of this site under which something lies. */
function listNames(): string[] {
  const prefixes = [ownPrefix, membershipPrefix];
  try {
    return Object.keys(localStorage).filter((name) =>
      prefixes.some((prefix) => name.startsWith(prefix)),
    );
  } catch {
    return [];
  }
}
