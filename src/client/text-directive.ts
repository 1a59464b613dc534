/** The part of one block of text that a reader selected: from `start` up to `end`. */
export interface SelectedPart {
  text: string;
  start: number;
  end: number;
}

/** More words than these are named by their first and last ones. */
const longestWhole = 12;
const rangeWords = 5;
const contextWords = 3;

/**
 * The text directive (https://wicg.github.io/scroll-to-text-fragment/) of a selection over one or more blocks:
 * `text=…`, or nothing where it holds no whole word. Names whole words only, never more than was selected, except
 * that words beside it are added where the selection is not the first such place in `page`. `isGated` forbids that.
 */
export function textDirective(parts: SelectedPart[], page: string, isGated: boolean): string {
  const spans = parts.map(findWords).filter(({ words }) => words.length > 0);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  const isShort = first === last && first.words.length <= longestWhole;
  const size = isShort ? longestWhole : rangeWords;
  const from = phrase(first.text, first.words.slice(0, size));
  const to = isShort ? [] : [phrase(last.text, last.words.slice(-size))];
  const isClear = [from, ...to].every((words) => countPlaces(words, page) < 2);
  if (isGated || isClear) return write([from, ...to]);
  const before = phrase(first.text, first.before.slice(-contextWords));
  const after = phrase(last.text, last.after.slice(0, contextWords));
  return write([from, ...to], before, after);
}

interface Word {
  start: number;
  end: number;
}

/** The words of a block: those wholly inside the selection, and those wholly before and after it. */
function findWords({ text, start, end }: SelectedPart) {
  const all: Word[] = [];
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, {
    granularity: 'word',
  }).segment(text)) {
    if (isWordLike) all.push({ start: index, end: index + segment.length });
  }
  return {
    text,
    words: all.filter((word) => word.start >= start && word.end <= end),
    before: all.filter((word) => word.end <= start),
    after: all.filter((word) => word.start >= end),
  };
}

function phrase(text: string, words: Word[]): string {
  return squeeze(text.slice(words[0]?.start, words.at(-1)?.end ?? 0));
}

function countPlaces(words: string, page: string): number {
  return squeeze(page).toLowerCase().split(words.toLowerCase()).length - 1;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function write(range: string[], before = '', after = ''): string {
  const start = before && `${encode(before)}-,`;
  const end = after && `,-${encode(after)}`;
  return `text=${start}${range.map(encode).join(',')}${end}`;
}

/** A dash is a sign of the directive; the others end an address where mail programs and chats look for one. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
