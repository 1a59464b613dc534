/** How many words in a row make a leak. */
const runLength = 6;

/** A run of words that belongs to one article alone. */
export interface FoundRun {
  articleId: string;
  words: string;
}

export interface ShingleIndex {
  /** The first run of each article that the text contains. */
  findRuns(text: string): FoundRun[];
}

// Soft hyphens, zero-width characters and the byte order mark split no word.
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The words of a text for comparison: lower case, letters and digits only. */
function splitWords(text: string): string[] {
  const plain = text.normalize('NFKC').replace(invisible, '').toLowerCase();
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** An index of every run of six words of the gated texts that is not in a public text too. */
export function indexShingles(
  gatedTexts: ReadonlyMap<string, string>,
  publicTexts: Iterable<string>,
): ShingleIndex {
  const owners = new Map<string, string>();
  for (const [articleId, text] of gatedTexts) {
    for (const run of listRuns(splitWords(text))) owners.set(run, articleId);
  }
  for (const text of publicTexts) {
    for (const run of listRuns(splitWords(text))) owners.delete(run);
  }
  const vocabulary = new Set([...owners.keys()].flatMap((run) => run.split(' ')));
  return { findRuns: (text) => findRuns(splitWords(text), owners, vocabulary) };
}

function listRuns(words: string[]): string[] {
  const count = Math.max(0, words.length - runLength + 1);
  return Array.from({ length: count }, (_, start) => joinRun(words, start));
}

function joinRun(words: string[], start: number): string {
  return words.slice(start, start + runLength).join(' ');
}

// Most words of a compressed file are in no article: only six known words in a row are worth a string.
function findRuns(
  words: string[],
  owners: Map<string, string>,
  vocabulary: Set<string>,
): FoundRun[] {
  const found = new Map<string, FoundRun>();
  let known = 0;
  for (const [index, word] of words.entries()) {
    known = vocabulary.has(word) ? known + 1 : 0;
    if (known < runLength) continue;
    const run = joinRun(words, index - runLength + 1);
    const articleId = owners.get(run);
    if (articleId !== undefined && !found.has(articleId))
      found.set(articleId, { articleId, words: run });
  }
  return [...found.values()];
}
