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

// Comments, scripts and styles hold no elements; quoted values may hold ">".
const tag =
  /<!--[\s\S]*?-->|<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>|<[a-z][a-z\d-]*((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attributeForm = /\s([a-z][a-z\d:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const single = new Set(['href', 'src', 'action', 'poster', 'data-sealed', 'content']);

/**
 * Reads the addresses of a page of our own making. That is well-formed HTML, so no parser is needed,
 * which would take ten times as long for 50,000 pages.
 */
export function scanPage(html: string): ScannedPage {
  const addresses: PageAddress[] = [];
  const ids = new Set<string>();
  for (const [, , script, other] of html.matchAll(tag)) {
    for (const [, name = '', ...values] of (script ?? other ?? '').matchAll(attributeForm)) {
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
