import type { CoreQuery } from './search-core.ts';
import { foldWord } from './search-words.ts';

/** What a reader asks for: the words, what they narrow it down to, and the order of the results. */
export interface SearchRequest {
  text: string;
  filters: Record<string, string>;
  /** By day, newest first; otherwise by relevance. */
  byDay: boolean;
}

/** More than this is no question; it is cut, not refused. */
export const longestText = 200;

/** The words of a request, as they are compared: without signs, in small letters, accents kept. */
export function wordsOf(text: string, language: string): string[] {
  const words = segment(text.slice(0, longestText), language)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\p{Pd}\p{Z}\s/,;:+&|]+/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}_ ]/gu, '')
    .toLowerCase();
  return words.split(' ').filter((word) => foldWord(word) !== '');
}

/** A request as Pagefind's core takes it. */
export function writeQuery(request: SearchRequest, words: readonly string[]): CoreQuery {
  const { text, filters, byDay } = request;
  return {
    folded: words.map(foldWord).join(' '),
    spelt: words.join(' ').toLowerCase(),
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]])),
    sort: byDay ? 'day:desc' : '',
    exact: /^\s*["“„«].+["”“»]\s*$/.test(text),
  };
}

/** Languages that write without spaces are indexed by word, so a question in them is parted too. */
function segment(text: string, language: string): string {
  if (!/^(zh|ja|th)\b/.test(language)) return text;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment: word }) => word).join(' ');
}
