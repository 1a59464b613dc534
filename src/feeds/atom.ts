import { accessWords } from './access-words.ts';
import { documentLinks, historyNamespace } from './chain-links.ts';
import type { Feed, FeedItem, FeedName } from './feed.ts';
import { mediaContent, mediaNamespace } from './media-content.ts';
import { xmlElement, xmlText } from './xml-element.ts';

/** Writes a feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:media': feed.items.some(({ image }) => image) ? mediaNamespace : undefined,
    'xmlns:fh': feed.chain?.isArchive ? historyNamespace : undefined,
    'xml:lang': feed.language,
  };
  const inside = [
    xmlText('id', feed.id),
    xmlText('title', feed.title),
    xmlText('subtitle', feed.description),
    xmlText('updated', instant(feed.updated)),
    xmlElement('author', {}, xmlText('name', feed.publication)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.link }),
    ...documentLinks(feed, 'atom').map((link) => xmlElement('link', { ...link })),
    ...(feed.chain?.isArchive ? ['<fh:archive/>'] : []),
    ...feed.items.map(writeEntry),
  ];
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  return `${declaration}\n${xmlElement('feed', namespaces, `\n${inside.join('\n')}\n`)}\n`;
}

/** The description stands before the content: some readers take the first that they find. */
function writeEntry(item: FeedItem): string {
  const inside = [
    xmlText('id', item.id),
    xmlText('title', item.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: item.link }),
    xmlText('published', instant(item.published)),
    xmlText('updated', lastChange(item)),
    ...item.authors.map(writePerson),
    ...item.topics.map(writeTopic),
    writeAccess(item),
    xmlText('summary', item.description),
    xmlText('content', item.content, { type: 'html' }),
    ...(item.image ? [mediaContent(item.image)] : []),
  ];
  return xmlElement('entry', {}, inside.join(''));
}

function writePerson({ name, link }: FeedName): string {
  return xmlElement('author', {}, xmlText('name', name) + xmlText('uri', link));
}

function writeTopic({ id, name }: FeedName): string {
  return xmlElement('category', { term: id, label: name });
}

function writeAccess({ access }: FeedItem): string {
  return xmlElement('category', { term: `access-${access}`, label: accessWords[access] });
}

/** RFC 3339, in UTC and without fractions of a second, which some readers do not take. */
function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/**
 * Entries of one day of which only the day is known would all have the same `updated`, which the W3C's
 * validator warns of because readers cannot order them. Millionths of a second, made from the identity,
 * tell them apart: the same for ever, and never a time that anybody is shown.
 */
function lastChange({ id, published, updated, isDayOnly }: FeedItem): string {
  if (updated !== undefined || !isDayOnly) return instant(updated ?? published);
  const fraction = String(hash(id) % 1e6).padStart(6, '0');
  return instant(published).replace('Z', `.${fraction}Z`);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  }
  return state;
}
