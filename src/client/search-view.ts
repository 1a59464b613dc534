import { findPassages, type Passage, type Piece } from './search-passages.ts';
import type { PageText, SearchHit } from './search-volume.ts';
import { foldWord } from './search-words.ts';
import { wordsFor } from './words.ts';

/** What an entry needs beside the page that it is about. */
export interface EntryContext {
  /** Holds the words of the interface in its templates. */
  host: HTMLElement;
  /** The base path of the site, without its closing slash. */
  base: string;
  /** The words that were asked for. */
  words: readonly string[];
}

/**
 * One result: the day, the title, the passages that fit, kind and membership. What has no day, such as a topic, has
 * its kind in that place. Text becomes text nodes, never HTML.
 */
export function makeEntry(page: PageText, hit: SearchHit, context: EntryContext): HTMLElement {
  const passages = findPassages(page, hit);
  const [opening] = passages.filter(({ id }) => id === undefined);
  const kind = page.filters['kind']?.[0] ?? '';
  const { day } = page.meta;
  const address = context.base + page.url;
  const entry = make('li', 'entry');
  entry.dataset.kind = kind;
  const title = link(
    address + (opening?.fragment ?? ''),
    markWords(page.meta['title'] ?? '', context.words),
  );
  entry.append(
    make('p', 'entry-date', day ? sayDay(day) : wordsFor(context.host, `kind-${kind}`)),
    make(
      'div',
      '',
      make('h2', 'entry-headline', title),
      ...(opening && !isTitle(page)
        ? [make('p', 'entry-standfirst', ...mark(opening.pieces))]
        : []),
      ...listPlaces(passages, address),
      ...(day ? [makeMarks(page, kind, context.host)] : []),
    ),
  );
  return entry;
}

/** Of some articles we hold the headline only; it need not stand twice. */
function isTitle({ content, meta }: PageText): boolean {
  return content.replace(/\.$/, '') === meta['title'];
}

/** Exchanges and headings, each a link to its place. */
function listPlaces(passages: readonly Passage[], address: string): HTMLElement[] {
  const places = passages.filter(({ id }) => id !== undefined);
  if (places.length === 0) return [];
  const items = places.map(({ title = '', pieces, fragment }) =>
    make(
      'li',
      '',
      link(address + fragment, [title]),
      make('p', 'entry-standfirst', ...mark(pieces)),
    ),
  );
  const list = make('ul', 'search-places', ...items);
  list.role = 'list';
  return [list];
}

function makeMarks(page: PageText, kind: string, host: HTMLElement): HTMLElement {
  const isHeld = page.filters['access']?.includes('members');
  return make(
    'p',
    'entry-marks',
    make('span', '', wordsFor(host, `kind-${kind}`)),
    ...(isHeld ? [make('span', 'members-mark', wordsFor(host, 'members'))] : []),
  );
}

/** Marks the words of a title or a name that begin as a word that was asked for does. */
function markWords(text: string, words: readonly string[]): (Node | string)[] {
  const asked = words.map(foldWord);
  const isAsked = (part: string) => asked.some((word) => foldWord(part).startsWith(word));
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  return mark(parts.map((part) => ({ text: part, marked: part !== '' && isAsked(part) })));
}

function mark(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text));
}

/** A day is the publication's own, wherever the reader is. */
function sayDay(day: string): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(document.documentElement.lang, form);
}

function link(href: string, content: (Node | string)[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.append(...content);
  return element;
}

function make(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
