import { foldWord } from '../client/search-words.ts';
import type { SearchDocument } from './search-document.ts';

/** Shorter words are not corrected: too many others are one letter away. */
const shortest = 5;
/** In a large volume a word of one article alone is as likely a slip of the pen. */
const largeVolume = 500;

/**
 * The words of a volume by their folded first letter, for readers who mistype one. A list is text: line n holds
 * the words of about 2^n articles, spelt as most often, in the order of their letters.
 */
export function listWords(documents: readonly SearchDocument[]): Map<string, string> {
  const counts = countWords(documents);
  const rarest = documents.length > largeVolume ? 2 : 1;
  const words = [...counts].filter(([, { documents: count }]) => count >= rarest);
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  const byLetter = Map.groupBy(words, ([folded]) => [...folded][0] ?? '');
  return new Map([...byLetter].map(([letter, own]) => [letter, writeList(own)]));
}

interface WordCount {
  documents: number;
  spellings: Map<string, number>;
}

function countWords(documents: readonly SearchDocument[]): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { html } of documents) {
    for (const [folded, spelling] of wordsOf(html)) {
      const count = counts.get(folded) ?? { documents: 0, spellings: new Map() };
      count.documents += 1;
      count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1);
      counts.set(folded, count);
    }
  }
  return counts;
}

/** A tag whole: `>` stands in the values of attributes too, as in `sizes="(width >= 60rem) 40rem"`. */
const tag = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** Each word of a document once: of its text, its title and its names; tags and entities are none. */
function wordsOf(html: string): Map<string, string> {
  const values = [...html.matchAll(/ data-pagefind-meta="[^"]*" data-value="([^"]*)"/g)].map(
    ([, value]) => value,
  );
  const text = `${values.join(' ')} ${html.replace(tag, ' ')}`.replace(/&#?\w+;/g, ' ');
  const words = new Map<string, string>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const folded = foldWord(word);
    if (folded.length >= shortest) words.set(folded, words.get(folded) ?? word);
  }
  return words;
}

function writeList(words: [string, WordCount][]): string {
  const lines: string[][] = [];
  for (const [, { documents, spellings }] of words) {
    const line = Math.floor(Math.log2(documents));
    (lines[line] ??= []).push(mostFrequent(spellings));
  }
  return Array.from(lines, (line = []) => line.join(' ')).join('\n');
}

function mostFrequent(spellings: Map<string, number>): string {
  return [...spellings].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
