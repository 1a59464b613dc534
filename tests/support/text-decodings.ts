import { parseFragment } from 'parse5';

/** A way to write text in text. It returns its argument unchanged when there is nothing to decode. */
export interface TextDecoding {
  name: string;
  decode(text: string): string;
}

/** Every way in which a web page, a feed or a script writes one text inside another. */
export const textDecodings: TextDecoding[] = [
  { name: 'tags', decode: (text) => text.replace(tag, '') },
  { name: 'tags as spaces', decode: (text) => text.replace(tag, ' ') },
  { name: 'entities', decode: decodeEntities },
  { name: 'percent', decode: decodePercent },
  { name: 'escapes', decode: decodeEscapes },
  { name: 'CSS escapes', decode: decodeCssEscapes },
];

// Without `<` inside, a tag within a comment or a CDATA section ends neither of them.
const tag = /<!\[CDATA\[|\]\]>|<[^<>]*>/g;

/** Decodes character references: decimal, hexadecimal and all named ones. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/gi, decodeEntity);
}

const decodedEntities = new Map<string, string>();

function decodeEntity(entity: string): string {
  const known = decodedEntities.get(entity);
  if (known !== undefined) return known;
  const [node] = parseFragment(entity).childNodes;
  const decoded = node && 'value' in node ? node.value : entity;
  decodedEntities.set(entity, decoded);
  return decoded;
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

// From left to right: `\\u0041` is a backslash and `u0041`, which the next round may decode.
function decodeEscapes(text: string): string {
  const escapes = /\\(?:u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[nrtbfv0'"`\\/])/g;
  return text.replace(escapes, decodeEscape);
}

function decodeEscape(escape: string): string {
  if (escape.length > 2) return decodeCodePoint(escape.replace(/[^\da-fA-F]/g, ''));
  return /[nrtbfv0]/.test(escape) ? ' ' : escape.slice(1);
}

function decodeCssEscapes(text: string): string {
  return text.replace(/\\([\da-fA-F]{1,6})\s?/g, (_, code: string) => decodeCodePoint(code));
}

// Surrogates come one by one from \uD83D\uDE00; String.fromCodePoint joins them again.
function decodeCodePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10_ff_ff ? ' ' : String.fromCodePoint(code);
}
