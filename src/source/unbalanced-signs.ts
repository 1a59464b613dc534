/** A bracket or quotation mark without its partner, at an index of the text. */
export interface UnbalancedSign {
  readonly sign: string;
  readonly index: number;
}

const closings = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['»', '«'],
]);
const openings = new Set(closings.values());

/**
 * The signs of one paragraph that have no partner. Only what is the same in all languages is judged:
 * quotation marks that some pair the other way round („…“, »…«, ”…”) are passed over where a text
 * does so, and apostrophes always.
 */
export function findUnbalancedSigns(text: string): UnbalancedSign[] {
  const open = new Map<string, UnbalancedSign[]>();
  const stray: UnbalancedSign[] = [];
  const straight: UnbalancedSign[] = [];
  for (const { 0: sign, index } of text.matchAll(/["()[\]“”«»]/g)) {
    const found = { sign, index };
    const partner = closings.get(sign);
    if (sign === '"') straight.push(found);
    else if (openings.has(sign)) open.set(sign, [...(open.get(sign) ?? []), found]);
    else if (!open.get(partner ?? '')?.pop() && !isNoPartner(text, found)) stray.push(found);
  }
  const left = [...open.values()].flat();
  return [...left, ...stray, ...findOdd(text, straight)].filter(
    ({ sign }) => !isForeign(text, sign),
  );
}

/** `a)`, `12)` and `:)` close nothing. */
function isNoPartner(text: string, { sign, index }: UnbalancedSign): boolean {
  if (sign !== ')') return false;
  return /(?:(?:^|\s)[\p{L}\p{N}]{1,3}\.?|[:;]-?)$/u.test(
    text.slice(Math.max(0, index - 5), index),
  );
}

/** Inches and seconds are written with the same sign, after a digit. */
function findOdd(text: string, marks: readonly UnbalancedSign[]): UnbalancedSign[] {
  if (marks.length % 2 === 0) return [];
  const mayBeInches = marks.some(({ index }) => /\d/.test(text[index - 1] ?? ''));
  return mayBeInches ? [] : marks.slice(-1);
}

function isForeign(text: string, sign: string): boolean {
  if (sign === '“' || sign === '”') return text.includes('„') || !text.includes('“');
  if (sign !== '«' && sign !== '»') return false;
  return text.indexOf('»') !== -1 && text.indexOf('»') < text.indexOf('«');
}
