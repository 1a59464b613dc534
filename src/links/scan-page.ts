/** An address in a page and the attribute it stands in. */
export interface PageAddress {
  readonly attribute: string;
  readonly address: string;
}

/** What a page leads to, and the places in it that can be led to. */
export interface ScannedPage {
  readonly addresses: readonly PageAddress[];
  readonly ids: ReadonlySet<string>;
  /** Whether a part of it is sealed: places in that part are not in the page. */
  readonly isSealed: boolean;
}

// Quoted values may hold ">".
const tag = /<[a-z][a-z\d-]*((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attributeForm = /\s([a-z][a-z\d:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const single = new Set(['href', 'src', 'action', 'poster', 'data-sealed', 'content']);

/**
 * Reads the addresses of a page of our own making. That is well-formed HTML, so no parser is needed,
 * which would take ten times as long for 50,000 pages.
 */
export function scanPage(html: string): ScannedPage {
  const addresses: PageAddress[] = [];
  const ids = new Set<string>();
  for (const [, attributes = ''] of dropOtherLanguages(html).matchAll(tag)) {
    for (const [, name = '', ...values] of attributes.matchAll(attributeForm)) {
      const attribute = name.toLowerCase();
      const value = decode(values.find((found) => found !== undefined) ?? '');
      if (attribute === 'id') ids.add(value);
      if (single.has(attribute)) addresses.push({ attribute, address: value });
      if (attribute === 'srcset') addresses.push(...splitSourceSet(value));
    }
  }
  const isSealed = addresses.some(({ attribute }) => attribute === 'data-sealed');
  return { addresses, ids, isSealed };
}

/** Scripts, styles and comments hold no elements, and the style is most of a page. */
function dropOtherLanguages(html: string): string {
  const withoutScripts = html
    .split('</script>')
    .map((part) => part.replace(/(<script\b[^>]*>)[\s\S]*$/, '$1'));
  return drop(drop(withoutScripts.join(''), '<style', '</style>'), '<!--', '-->');
}

function drop(html: string, start: string, end: string): string {
  const [first = '', ...others] = html.split(start);
  return first + others.map((part) => part.slice(part.indexOf(end) + end.length)).join('');
}

function splitSourceSet(value: string): PageAddress[] {
  return value.split(/,\s+/).map((candidate) => {
    return { attribute: 'srcset', address: candidate.trim().split(/\s+/)[0] ?? '' };
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replaceAll(/&(?:#(x?[\da-f]+)|(\w+));/gi, (whole, code?: string, name = '') =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(`0${code}`)),
  );
}
