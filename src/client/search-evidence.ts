import type { PageText, SearchHit } from './search-volume.ts';
import { foldWord } from './search-words.ts';

/** Shorter words, and numbers, are taken as they are. */
const shortest = 4;

/** How sure it is that what was found is what was asked for. */
export type Evidence = 'none' | 'doubtful' | 'good';

/**
 * For a word that no page has, Pagefind takes what this word begins with: "in" for "intcen". Says how well these
 * hits, all of one volume, fit the words themselves: the first of them tells it for all.
 */
export async function judge(
  hits: readonly SearchHit[],
  words: readonly string[],
): Promise<Evidence> {
  const [hit] = hits;
  if (!hit) return 'none';
  const judged = words.filter(canBeJudged).map(level);
  if (judged.length === 0) return 'good';
  const found = listFoundWords(await hit.volume.read(hit.p), hit);
  const kin = judged.map((word) => found.filter((other) => isKin(word, other)));
  if (kin.some((others) => others.length === 0)) return 'none';
  const isSure = judged.every((word, index) =>
    kin[index]?.some((other) => !isBeginning(other, word)),
  );
  return isSure ? 'good' : 'doubtful';
}

/** Whether a word is long enough to tell a mistake in it from another word. */
export function canBeJudged(word: string): boolean {
  return word.length >= shortest && !/\p{N}/u.test(word);
}

/** The words of a page that were taken for those that were asked for. */
function listFoundWords(
  { content, meta }: PageText,
  { l: places, mf: fields = [] }: SearchHit,
): string[] {
  const words = content.split(/\s+/);
  const marked = places.map(({ l: place }) => words[place] ?? '');
  const names = fields.map((field) => meta[field] ?? '');
  return [...marked, ...names].flatMap((text) => level(text).split(/[^\p{L}\p{N}]+/u));
}

/** Folded, and with "spy" and "spies" beginning alike. */
function level(text: string): string {
  return foldWord(text).replaceAll('y', 'i');
}

/** Whether two words may have the same stem. */
function isKin(word: string, other: string): boolean {
  const length = Math.min(word.length, Math.max(3, word.length >> 1));
  return other.startsWith(word.slice(0, length));
}

/** "win" is a beginning of "winats", "spi" none of "spies": endings of two letters are mere grammar. */
function isBeginning(other: string, word: string): boolean {
  return word.startsWith(other) && word.length - other.length > 2;
}
