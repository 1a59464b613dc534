import type { CoreHit } from './search-core.ts';
import type { PageText } from './search-volume.ts';

/** A run of words, and whether they are what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A part of a page that has the words: the text before its first heading, or an exchange or a heading with its text. */
export interface Passage {
  /** Where it is in the page; absent for the text before the first heading. */
  id?: string;
  title?: string;
  pieces: Piece[];
  /** What the address of the page ends with, so that a browser goes there and marks the words. */
  fragment: string;
}

interface Section {
  id?: string;
  title?: string;
  start: number;
  end: number;
  /** Places of the words that were asked for, in order. */
  places: number[];
  score: number;
}

const excerptLength = 32;
const wordsBefore = 6;
const mostPassages = 3;
const mostDirectives = 4;
const contextLength = 3;

/** The passages of a page that fit a hit best; the opening words of the page when only its title or names fit. */
export function findPassages(page: PageText, hit: CoreHit): Passage[] {
  const words = page.content.split(/\s+/);
  const sections = cutSections(page, words.length);
  for (const { l: place, s: score } of hit.l) {
    const section = sections.findLast(({ start }) => start <= place);
    section?.places.push(place);
    if (section) section.score += score;
  }
  const found = sections.filter(({ places }) => places.length > 0);
  const best = found.toSorted((one, other) => other.score - one.score).slice(0, mostPassages);
  return (best.length > 0 ? best : sections.slice(0, 1)).map((section) => excerpt(section, words));
}

/** The exchanges and headings of a page. The section around a heading has the permanent id, if there is one. */
function cutSections({ anchors }: PageText, length: number): Section[] {
  const sections: Section[] = [{ start: 0, end: length, places: [], score: 0 }];
  for (const { element, id, text, location } of anchors) {
    if (!/^h[1-6]$/.test(element)) continue;
    const outer = anchors.find(
      (anchor) => anchor.element === 'section' && anchor.location === location,
    );
    const previous = sections.at(-1);
    if (previous) previous.end = location;
    sections.push({
      id: outer?.id ?? id,
      title: text,
      start: location,
      end: length,
      places: [],
      score: 0,
    });
  }
  return sections;
}

function excerpt({ id, title, start, end, places }: Section, words: readonly string[]): Passage {
  const sorted = places.toSorted((one, other) => one - other);
  // The question stands above the excerpt already.
  const opening = start + (title ? title.split(/\s+/).length : 0);
  const shown = sorted.filter((place) => place >= opening);
  const from = Math.max(opening, Math.min(densest(shown) - wordsBefore, end - excerptLength));
  const to = Math.min(end, from + excerptLength);
  const pieces = [
    ...(from > opening ? [{ text: '… ', marked: false }] : []),
    ...cutPieces(words.slice(from, to), new Set(shown.map((place) => place - from))),
    ...(to < end ? [{ text: ' …', marked: false }] : []),
  ];
  const marks = (shown.length > 0 ? shown : sorted).filter((place) => place < to);
  const directives = marks.slice(0, mostDirectives).flatMap((place) => direct(words, place));
  return { id, title, pieces, fragment: writeFragment(id, directives) };
}

/** Where the excerpt with the most of the words begins. */
function densest(places: readonly number[]): number {
  const within = (start: number) =>
    places.filter((place) => place >= start && place < start + excerptLength - wordsBefore).length;
  return places.reduce(
    (best, place) => (within(place) > within(best) ? place : best),
    places[0] ?? 0,
  );
}

function cutPieces(words: readonly string[], marked: ReadonlySet<number>): Piece[] {
  return words.flatMap((word, index) => {
    const { before, core, after } = strip(word);
    const space = index > 0 ? ' ' : '';
    if (!marked.has(index)) return [{ text: `${space}${word}`, marked: false }];
    return [
      { text: `${space}${before}`, marked: false },
      { text: core, marked: true },
      { text: after, marked: false },
    ];
  });
}

/** A word and the signs around it. */
function strip(word: string): { before: string; core: string; after: string } {
  const [, before = '', core = word, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return { before, core, after };
}

/**
 * A text directive (URL Fragment Text Directives, section 3) for one word. The words around it say which of its
 * occurrences is meant; they are of the same sentence, because blocks of the page end where sentences do.
 */
function direct(words: readonly string[], place: number): string[] {
  const { before, core, after } = strip(words[place] ?? '');
  if (core === '') return [];
  const earlier = words.slice(Math.max(0, place - contextLength), place);
  const sameSentence = earlier.slice(earlier.findLastIndex(endsSentence) + 1);
  const prefix = [...sameSentence, before].filter(Boolean).join(' ');
  if (prefix) return [`text=${encode(prefix)}-,${encode(core)}`];
  const later = words.slice(place, place + 1 + contextLength);
  const end = later.findIndex(endsSentence);
  const suffix = [after, ...later.slice(1, end === -1 ? undefined : end)].filter(Boolean).join(' ');
  return suffix && end !== 0 ? [`text=${encode(core)},-${encode(suffix)}`] : [];
}

function endsSentence(word: string): boolean {
  return /[.?!:…]["'’”»)\]]*$/.test(word);
}

/** A hyphen and a comma would be signs of the directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function writeFragment(id: string | undefined, directives: string[]): string {
  const marks = directives.length > 0 ? `:~:${directives.join('&')}` : '';
  return id || marks ? `#${id ? encodeURIComponent(id) : ''}${marks}` : '';
}
