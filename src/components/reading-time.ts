/** Words an adult reads in a minute of English non-fiction (Brysbaert 2019, mean 238). */
const wordsPerMinute = 238;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
