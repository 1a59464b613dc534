import { keep, readKept, savedName } from './device-store.ts';

/** An article on the reading list of this device. */
export interface SavedArticle {
  /** The article's permanent id. */
  id: string;
  /** Its address on this site, from the root. */
  path: string;
  title: string;
  /** The month of the key that opens it, `YYYY-MM`; absent for what everybody may read. */
  month?: string | undefined;
}

/** More are not kept, and a file with more is not read. */
const longestList = 1000;

/** The articles on this device, the one saved last first; none where the list cannot be read. */
export function readSaved(): SavedArticle[] {
  try {
    return parseSaved(readKept(savedName) ?? '');
  } catch {
    return [];
  }
}

/** Keeps a list in place of the one before, and tells the page of it. False if the browser did not keep it. */
export function keepSaved(list: SavedArticle[]): boolean {
  const kept = keep(savedName, list.length > 0 ? encodeSaved(list) : '');
  dispatchEvent(new Event('saved'));
  // The worker keeps what is saved for reading offline.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  serviceWorker?.controller?.postMessage({ saved: list.map(({ path }) => path) });
  return kept;
}

/** The list as a file: `{"v":1,"saved":[{"id","path","title","month"?}]}`. */
export function encodeSaved(saved: SavedArticle[]): string {
  return JSON.stringify({ v: 1, saved: saved.slice(0, longestList) });
}

/**
 * Reads a list as `encodeSaved` writes it, from this device or from a file that anyone may have written: addresses
 * that lead away from this site are refused. Throws on anything else than a list.
 */
export function parseSaved(text: string): SavedArticle[] {
  const { v, saved } = Object(JSON.parse(text)) as { v?: unknown; saved?: unknown };
  if (v !== 1 || !Array.isArray(saved) || saved.length > longestList) throw new TypeError();
  return saved.map(parseArticle);
}

function parseArticle(value: unknown): SavedArticle {
  const { id, path, title, month } = Object(value) as Record<keyof SavedArticle, unknown>;
  const isText = [id, path, title, month ?? ''].every((text) => typeof text === 'string');
  const isHere = String(path).startsWith(`${import.meta.env.BASE_URL}articles/`);
  if (!isText || !isHere || !/^(\d{4}-\d\d)?$/.test(String(month ?? ''))) throw new TypeError();
  return { id, path, title, month } as SavedArticle;
}
