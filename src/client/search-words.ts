/** A word without case and accents, as Pagefind compares words: "Orbán" and "orban" are one. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
