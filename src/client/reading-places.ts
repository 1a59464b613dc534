import { keep, placesName, readKept } from './device-store.ts';

/** More are not kept: the place that was kept first goes. */
const mostPlaces = 50;

/** The id of the exchange at which the reader left an article; undefined if none is kept. */
export function readPlace(articleId: string): string | undefined {
  return readPlaces().get(articleId);
}

/** Keeps the reader's place in an article; nothing when they are through. */
export function keepPlace(articleId: string, exchangeId?: string): void {
  const places = readPlaces();
  places.delete(articleId);
  if (exchangeId) places.set(articleId, exchangeId);
  const kept = [...places].slice(-mostPlaces);
  keep(placesName, kept.length > 0 ? JSON.stringify(Object.fromEntries(kept)) : '');
}

/** All places on this device by article, the one kept last at the end; none where they cannot be read. */
export function readPlaces(): Map<string, string> {
  try {
    return new Map(Object.entries(Object(JSON.parse(readKept(placesName) ?? ''))));
  } catch {
    return new Map();
  }
}
