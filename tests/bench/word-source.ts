import { createRandom } from '../support/random.ts';

/** Gives every second word of a text another from a large vocabulary, in which few words are frequent. */
export interface WordSource {
  replace(word: string): string;
}

const vocabulary = 40_000;
const syllables = 'ba co du fe gi ho ka le mi no pu ra se ti vo wa xe zu'.split(' ');

export function makeWordSource(seed: number): WordSource {
  const random = createRandom(seed);
  return {
    replace: (word) => (random.below(2) === 0 ? word : spell(pickRank())),
  };

  // Zipf: the chance of a word is about one by its rank.
  function pickRank(): number {
    return Math.floor(vocabulary ** (random.below(1_000_000) / 1_000_000));
  }
}

/** The word of a rank, the frequent ones short: "co", "bafeno". */
export function spell(rank: number): string {
  const base = syllables.length;
  const rest = Math.floor(rank / base);
  return (rest > 0 ? spell(rest) : '') + (syllables[rank % base] ?? '');
}
