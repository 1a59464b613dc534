import { listCaches } from '../worker/cache-names.ts';
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
import { readPlaces } from './reading-places.ts';
import { readSaved } from './saved-list.ts';

/** What can lie on a reader's device, as the account page names it. */
export type KeptKind = 'pass' | 'gifts' | 'saved' | 'places' | 'settings' | 'others';

/** How many things of each kind lie on this device. */
export function countKept(issuer: string): Record<KeptKind, number> {
  const names = listNames(issuer);
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

/** Deletes everything that this site and its issuer keep here, and tells the page as another tab would. */
export async function forgetEverything(issuer: string): Promise<void> {
  for (const name of listNames(issuer)) localStorage.removeItem(name);
  if ('caches' in globalThis) {
    for (const name of await listCaches(import.meta.env.BASE_URL)) await caches.delete(name);
  }
  dispatchEvent(new StorageEvent('storage', { key: null }));
}

/** Ends the membership and takes back every gift of an issuer; what the reader keeps otherwise stays. */
export function forgetMembership(issuer: string): void {
  const names = listNames(issuer).filter((name) => name.startsWith(membershipPrefix));
  for (const name of names) localStorage.removeItem(name);
}

/** The names under which something lies: of this site, and of its membership's issuer. */
function listNames(issuer: string): string[] {
  const prefixes = [ownPrefix, `${membershipPrefix}${issuer} `];
  try {
    return Object.keys(localStorage).filter((name) =>
      prefixes.some((prefix) => name.startsWith(prefix)),
    );
  } catch {
    return [];
  }
}
