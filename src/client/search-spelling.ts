import { editDistance } from './edit-distance.ts';
import { canBeJudged, judge, type Evidence } from './search-evidence.ts';
import type { SearchVolume } from './search-volume.ts';
import { foldWord } from './search-words.ts';

interface Suggestion {
  word: string;
  distance: number;
}

/**
 * The words with those that no page has put right, or left out where nothing is near; undefined when there is
 * nothing to change. The newest volumes are asked first, and only the lists of the letters in question are fetched.
 */
export async function correctWords(
  words: readonly string[],
  volumes: readonly SearchVolume[],
): Promise<string[] | undefined> {
  const corrected = await Promise.all(words.map((word) => correctWord(word, volumes)));
  const isChanged = corrected.some((word, index) => word !== words[index]);
  return isChanged ? corrected.filter((word) => word !== undefined) : undefined;
}

/** A word that may be meant as it stands gives way only to one that begins as it does. */
async function correctWord(word: string, volumes: readonly SearchVolume[]) {
  const evidence = await judgeWord(word, volumes);
  if (evidence === 'good') return word;
  const meant = await suggest(word, volumes);
  if (evidence === 'none') return meant;
  const beginsAlike = meant && foldWord(meant).startsWith(foldWord(word).slice(0, 3));
  return beginsAlike ? meant : word;
}

/** Newest volumes first: most words are in the first that is asked. */
async function judgeWord(word: string, volumes: readonly SearchVolume[]): Promise<Evidence> {
  if (!canBeJudged(word)) return 'good';
  const query = { folded: foldWord(word), spelt: word, filters: {}, sort: '', exact: false };
  let best: Evidence = 'none';
  for (const volume of volumes) {
    const evidence = await judge(await volume.search(query), [word]);
    if (evidence === 'good') return 'good';
    if (evidence === 'doubtful') best = 'doubtful';
  }
  return best;
}

/** The nearest known word, if one is near. The second letter may have come first. */
async function suggest(word: string, volumes: readonly SearchVolume[]) {
  const folded = foldWord(word);
  let best: Suggestion | undefined;
  for (const volume of volumes) {
    for (const letter of new Set(folded.slice(0, 2))) {
      const found = findNearest(folded, await volume.listWords(letter));
      if (found && (!best || found.distance < best.distance)) best = found;
      if (best?.distance === 1) return best.word;
    }
  }
  return best?.word;
}

/** Of equally near words the more frequent one. */
function findNearest(folded: string, lines: readonly string[][]): Suggestion | undefined {
  let best: Suggestion | undefined;
  let limit = folded.length < 8 ? 1 : 2;
  for (const word of lines.toReversed().flat()) {
    const distance = editDistance(folded, foldWord(word), limit);
    if (distance > limit) continue;
    if (distance === 0) return { word, distance };
    best = { word, distance };
    limit = distance - 1;
  }
  return best;
}
