/**
 * Everything that this site keeps on a reader's device, all of it in local storage and none of it ever sent.
 * This is the one list of the names; /account/ shows what lies under them and deletes it. Two sites below one
 * origin do not see each other's: names carry the base path, those of a membership its issuer as well.
 *
 * The names are plain constants, which the build writes into each script: a script that needs only a name does
 * not need this file, and still works when another script does not load.
 */

/** What the names of this site begin with. */
export const ownPrefix = `reader ${import.meta.env.BASE_URL} `;

/** The colours the reader chose: `light` or `dark`. Absent: as the system has them. */
export const themeName = `reader ${import.meta.env.BASE_URL} theme`;

/** The size of text the reader chose: `small`, `large` or `largest`. Absent: as the browser has it. */
export const sizeName = `reader ${import.meta.env.BASE_URL} size`;

/** `off` when the reader turned the single-key shortcuts off. Absent: they are on. */
export const shortcutsName = `reader ${import.meta.env.BASE_URL} shortcuts`;

/** Where the reader was in interviews: a JSON object of exchange ids by article id, as reading-places.ts has it. */
export const placesName = `reader ${import.meta.env.BASE_URL} places`;

/** The reading list: the text of the file that it is exported as, see saved-list.ts. */
export const savedName = `reader ${import.meta.env.BASE_URL} saved`;

/** `off` when the reader turned reading offline off. Absent: pages are kept, in caches that src/worker/ names. */
export const offlineName = `reader ${import.meta.env.BASE_URL} offline`;

/** What the names of a membership begin with: pass-store.ts adds the issuer, then `pass` or `gift` and an article. */
export const membershipPrefix = `membership ${import.meta.env.BASE_URL} `;

/** What lies under a name; null for nothing, and where the browser keeps nothing. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text, or removes it when it is empty. False if the browser did not do it. */
export function keep(name: string, text: string): boolean {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
