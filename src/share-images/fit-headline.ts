/** A headline as it is set: its words, cut if there are too many, and their size in pixels. */
interface FittedHeadline {
  readonly text: string;
  readonly size: number;
}

/** The width of a line in pixels, and its height in parts of the size of the type. */
export const headlineWidth = 1064;
export const lineHeight = 1.05;

/** What is left for the headline below the kicker, in pixels. */
const headlineHeight = 375;

/** How wide a letter of the display face is, in parts of its size: the average with some reserve. */
const letterWidth = 0.52;

const sizes = [136, 120, 106, 94, 84, 75, 67, 60, 54, 48];
const smallest = 48;

/** The largest size at which a headline has its room, and its longest word a line of its own. */
export function fitHeadline(headline: string): FittedHeadline {
  const words = headline.split(/\s+/);
  const longest = Math.max(...words.map(measure));
  const size = sizes.find((one) => longest <= countLetters(one) && hasRoom(words, one)) ?? smallest;
  return { text: cut(words, size), size };
}

/** As many words as have room. */
function cut(words: readonly string[], size: number): string {
  if (hasRoom(words, size)) return words.join(' ');
  const end = words.findIndex((_, index) => !hasRoom([...words.slice(0, index + 1), '…'], size));
  return `${words.slice(0, Math.max(1, end)).join(' ')} …`;
}

function hasRoom(words: readonly string[], size: number): boolean {
  return countLines(words, countLetters(size)) <= headlineHeight / (size * lineHeight);
}

/** How many letters a line has room for. */
function countLetters(size: number): number {
  return Math.floor(headlineWidth / (letterWidth * size));
}

/** How many common letters a word is as wide as. */
function measure(word: string): number {
  const widths = [...word].map((letter) => {
    if (/[MWÆŒ@%—…]/.test(letter)) return 1.8;
    return /[\p{Lu}mwæœ]/u.test(letter) ? 1.4 : 1;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** How many lines the words take; one that is longer than a line is broken. */
function countLines(words: readonly string[], letters: number): number {
  let [lines, used] = [1, 0];
  for (const word of words.map(measure)) {
    const needed = used === 0 ? word : used + 1 + word;
    if (used > 0 && needed > letters) lines += 1;
    used = needed > letters ? word : needed;
    while (used > letters) [lines, used] = [lines + 1, used - letters];
  }
  return lines;
}
