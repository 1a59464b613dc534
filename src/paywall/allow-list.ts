// Which elements, attributes and addresses a gated text may have. One list for both sides: what the Markdown
// sanitiser lets through at build time is exactly what the reader's browser agrees to build.

const elements = new Set(
  (
    'p h2 h3 h4 h5 h6 section div span a em strong del ins abbr cite q sub sup small code pre kbd ' +
    'blockquote ul ol li dl dt dd table thead tbody tr th td caption figure figcaption img picture ' +
    'source br hr time input'
  ).split(' '),
);

/** Attributes by their name without hyphens, which is also how a hast property reads in lower case. */
const attributes = new Map(
  (
    'id class lang dir title href src srcset sizes alt width height loading decoding colspan rowspan ' +
    'scope start reversed datetime cite type checked disabled tabindex aria-label aria-labelledby ' +
    'aria-describedby data-exchange data-speaker data-footnote-ref data-footnotes ' +
    'data-footnote-backref'
  )
    .split(' ')
    .map((name) => [squeeze(name), name]),
);

/** Whether an element of this (lower-case) name may stand in a gated text. */
export function isAllowedElement(name: string): boolean {
  return elements.has(name);
}

/**
 * Turns a hast property into the attribute to set, or undefined if `element` may not carry it with this value.
 * Takes properties by their hast name (`className`, `dataFootnoteRef`) or their HTML name. Attributes are not
 * tied to elements: none of these does harm on an element of this list.
 */
export function allowedAttribute(
  element: string,
  property: string,
  value: unknown,
): [name: string, value: string] | undefined {
  const name = attributes.get(squeeze(property === 'className' ? 'class' : property));
  const text = spell(value, name === 'srcset' ? ', ' : ' ');
  if (!name || text === undefined || !isHarmless(element, name, text)) return undefined;
  return [name, text];
}

/** The attributes that an element must have whatever its source says: a task list's box is not a text field. */
export function requiredAttributes(element: string): [name: string, value: string][] {
  return element === 'input'
    ? [
        ['type', 'checkbox'],
        ['disabled', ''],
      ]
    : [];
}

function squeeze(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}

function spell(value: unknown, separator: string): string | undefined {
  if (value === true) return '';
  if (Array.isArray(value)) return value.join(separator);
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : undefined;
}

function isHarmless(element: string, name: string, text: string): boolean {
  if (element === 'img' && name === 'src' && isInlineImage(text)) return true;
  if (name === 'srcset') return text.split(/[\s,]+/).every(isSafeAddress);
  if (name === 'href' || name === 'src' || name === 'cite') return isSafeAddress(text);
  return name !== 'type' || element !== 'input' || text === 'checkbox';
}

/** http, https, mailto or relative. Browsers ignore control characters in a scheme, so they are dropped first. */
function isSafeAddress(address: string): boolean {
  return /^((https?|mailto):|[^:]*([/?#]|$))/i.test(address.replace(/[\s\p{Cc}]/gu, ''));
}

function isInlineImage(address: string): boolean {
  return /^data:image\/(png|jpeg|webp|avif|gif);base64,[\da-z+/]+=*$/i.test(address);
}
