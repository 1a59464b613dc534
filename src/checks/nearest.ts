import { distance } from 'fastest-levenshtein';

/** The candidate an editor probably meant, or nothing when none is near enough to be worth naming. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const found = distance(wanted, candidate.toLowerCase());
    if (found < best && found < candidate.length) [nearest, best] = [candidate, found];
  }
  return nearest;
}

/** ` — did you mean "espionage"?`, or nothing when there is nothing to suggest. */
export function suggest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` — did you mean "${nearest}"?`;
}
