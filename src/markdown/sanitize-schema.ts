import type { Options as Schema } from 'rehype-sanitize';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Every element that a rendered body may hold. The paywall's own list must be the same. */
export const allowedElements = words(`
  p h2 h3 h4 h5 h6 section div span a em strong del ins abbr cite q sub sup small code pre kbd
  blockquote ul ol li dl dt dd table thead tbody tr th td caption figure figcaption img picture
  source br hr time input`);

/** Every attribute that these may carry, by its HTML name. */
export const allowedAttributes = words(`
  id class lang dir title href src srcset sizes alt width height loading decoding colspan rowspan
  scope start reversed datetime cite type checked disabled tabindex aria-label aria-labelledby
  aria-describedby data-exchange data-speaker data-footnote-ref data-footnotes
  data-footnote-backref`);

/** The protocols of addresses; relative ones and fragments are allowed besides. */
export const allowedProtocols = words('http https mailto');

/** What stands inside these is no text of the article. Other unknown elements leave their text. */
export const strippedElements = words(
  'script style iframe noscript noembed noframes object svg math template title',
);

const irregularNames: Record<string, string> = {
  class: 'className',
  srcset: 'srcSet',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
  tabindex: 'tabIndex',
  'aria-labelledby': 'ariaLabelledBy',
  'aria-describedby': 'ariaDescribedBy',
};

/** The same lists as hast-util-sanitize takes them. */
export const sanitizeSchema: Schema = {
  tagNames: [...allowedElements],
  attributes: { '*': allowedAttributes.map(toPropertyName) },
  protocols: Object.fromEntries(
    ['href', 'src', 'cite'].map((name) => [name, [...allowedProtocols]]),
  ),
  required: {},
  ancestors: Object.fromEntries(
    words('thead tbody tr th td caption').map((name) => [name, ['table']]),
  ),
  strip: [...strippedElements],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

function toPropertyName(attribute: string): string {
  const camel = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return irregularNames[attribute] ?? camel;
}
