import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent, Root } from 'hast';

/** One page as Pagefind indexes it: its address on this site, without the base path, and its HTML. */
export interface SearchDocument {
  url: string;
  html: string;
}

/** What is known of a page beside its text. */
export interface DocumentFacts {
  path: string;
  /** What results show and what is searched beside the text, by name; `title` weighs most. */
  meta: Record<string, string | undefined>;
  /** What readers narrow a search down by. */
  filters: Record<string, readonly string[]>;
  /** The day, for sorting: `2012-09-17`. */
  day?: string;
  /** Standfirst and captions: words that stand before the text. */
  opening: readonly (string | undefined)[];
}

/**
 * Puts the HTML together that Pagefind reads: facts as its attributes, then the opening, then the text. It gets
 * trees of the public half only, so nothing that is held back can come into the index.
 */
export function makeSearchDocument(facts: DocumentFacts, text?: Root): SearchDocument {
  const opening = facts.opening.flatMap((words) => (words ? [paragraph(words)] : []));
  const read = [...opening, ...((text?.children ?? []) as ElementContent[])];
  // Pagefind leaves out pages without text, and of some articles we hold the headline only.
  const body = read.length > 0 ? read : [paragraph(facts.meta['title'] ?? '')];
  const children = [...markFacts(facts), ...body];
  return { url: facts.path, html: `<html><body>${toHtml({ type: 'root', children })}` };
}

function markFacts({ meta, filters, day }: DocumentFacts): Element[] {
  return [
    ...Object.entries(meta).flatMap(([name, value]) => (value ? [mark('Meta', name, value)] : [])),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => mark('Filter', name, value)),
    ),
    ...(day ? [mark('Sort', 'day', day)] : []),
  ];
}

function mark(attribute: string, name: string, content: string): Element {
  const properties = { [`dataPagefind${attribute}`]: `${name}[data-value]`, dataValue: content };
  return { type: 'element', tagName: 'i', properties, children: [] };
}

function paragraph(words: string): Element {
  const children = [{ type: 'text' as const, value: words }];
  return { type: 'element', tagName: 'p', properties: {}, children };
}
