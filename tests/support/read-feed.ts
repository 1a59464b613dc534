// A feed as two parsers read it, in the same words, so that their answers can be compared.
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** What a reader gets of an item. Dates are epoch milliseconds. */
interface ReadItem {
  id: string | undefined;
  title: string | undefined;
  link: string | undefined;
  published: number;
  updated: number | undefined;
  /** HTML in RSS, plain text elsewhere. */
  description: string | undefined;
  /** HTML. */
  content: string | undefined;
  authors: string[];
  categories: string[];
}

export interface ReadFeed {
  title: string | undefined;
  link: string | undefined;
  items: ReadItem[];
}

/** Reads a document with feedsmith. The format is told by the name: `rss`, `atom` or `feed`. */
export function readWithFeedsmith(path: string, text: string): ReadFeed {
  if (path.endsWith('.json')) return readSmithJson(text);
  return /\/atom(-free)?\.xml$/.test(path) ? readSmithAtom(text) : readSmithRss(text);
}

function readSmithRss(text: string): ReadFeed {
  const { title, link, items = [] } = parseRssFeed(text);
  return {
    ...{ title, link },
    items: items.map((item) => ({
      ...{ id: item.guid?.value, title: item.title, link: item.link },
      published: dateOf(item.pubDate),
      updated: optionalDate(item.atom?.updated),
      description: item.description,
      content: item.content?.encoded,
      authors: item.dc?.creators ?? [],
      categories: namesOf(item.categories, ({ name }) => name),
    })),
  };
}

function readSmithAtom(text: string): ReadFeed {
  const { title, links = [], entries = [] } = parseAtomFeed(text);
  return {
    ...{ title: title?.value, link: links.find(({ rel }) => rel === 'alternate')?.href },
    items: entries.map((entry) => ({
      ...{ id: entry.id, title: entry.title?.value, link: entry.links?.[0]?.href },
      ...{ published: dateOf(entry.published), updated: optionalDate(entry.updated) },
      ...{ description: entry.summary?.value, content: entry.content?.value },
      authors: namesOf(entry.authors, ({ name }) => name),
      categories: namesOf(entry.categories, ({ label }) => label),
    })),
  };
}

function readSmithJson(text: string): ReadFeed {
  const { title, home_page_url: link, items = [] } = parseJsonFeed(text);
  return {
    ...{ title, link },
    items: items.map((item) => ({
      ...{ id: item.id, title: item.title, link: item.url },
      published: dateOf(item.date_published),
      updated: optionalDate(item.date_modified),
      ...{ description: item.summary, content: item.content_html },
      authors: namesOf(item.authors, ({ name }) => name),
      categories: item.tags ?? [],
    })),
  };
}

type Raw = Record<string, unknown>;

// Its own texts are cut to one line and decoded once too often; what it took them from is handed to these functions.
// Left to itself it also takes a title such as 00123 for a number.
const untouched = {
  getExtraFeedFields: (feed: object) => ({ raw: feed }),
  xmlParserOptions: { parseTagValue: false },
};

/** Reads a document with feed-extractor. */
export function readWithFeedExtractor(path: string, text: string): ReadFeed {
  const extract = path.endsWith('.json') ? extractFromJson : extractFromXml;
  const { raw } = extract(text, untouched) as unknown as { raw: Raw };
  if (path.endsWith('.json')) return readOtherJson(raw);
  return /\/atom(-free)?\.xml$/.test(path) ? readOtherAtom(raw) : readOtherRss(raw);
}

function readOtherRss(channel: Raw): ReadFeed {
  return {
    ...{ title: textOf(channel['title']), link: textOf(channel['link']) },
    items: listOf(channel['item']).map((item) => ({
      ...{ id: textOf(item['guid']), title: textOf(item['title']), link: textOf(item['link']) },
      published: dateOf(item['pubDate']),
      updated: optionalDate(item['atom:updated']),
      ...{ description: textOf(item['description']), content: textOf(item['content:encoded']) },
      authors: listOf(item['dc:creator']).map(String),
      categories: listOf(item['category']).map(String),
    })),
  };
}

function readOtherAtom(feed: Raw): ReadFeed {
  return {
    ...{ title: textOf(feed['title']), link: alternateOf(feed) },
    items: listOf(feed['entry']).map((entry) => ({
      ...{ id: textOf(entry['id']), title: textOf(entry['title']), link: alternateOf(entry) },
      ...{ published: dateOf(entry['published']), updated: optionalDate(entry['updated']) },
      ...{ description: textOf(entry['summary']), content: textOf(entry['content']) },
      authors: listOf(entry['author']).map(({ name }) => String(name)),
      categories: listOf(entry['category']).map((category) => String(category['@_label'])),
    })),
  };
}

function readOtherJson(feed: Raw): ReadFeed {
  return {
    ...{ title: textOf(feed['title']), link: textOf(feed['home_page_url']) },
    items: listOf(feed['items']).map((item) => ({
      ...{ id: textOf(item['id']), title: textOf(item['title']), link: textOf(item['url']) },
      published: dateOf(item['date_published']),
      updated: optionalDate(item['date_modified']),
      ...{ description: textOf(item['summary']), content: textOf(item['content_html']) },
      authors: listOf(item['authors']).map(({ name }) => String(name)),
      categories: listOf(item['tags']).map(String),
    })),
  };
}

function dateOf(text: unknown): number {
  return Date.parse(String(text));
}

function optionalDate(text: unknown): number | undefined {
  return text === undefined ? undefined : dateOf(text);
}

function alternateOf(parent: Raw): string | undefined {
  return textOf(listOf(parent['link']).find((link) => link['@_rel'] === 'alternate')?.['@_href']);
}

function namesOf<T>(things: readonly T[] | undefined, nameOf: (thing: T) => string | undefined) {
  return (things ?? []).map((thing) => nameOf(thing) ?? '');
}

/** An element that stands alone is no list, and one without inside is ''. */
function listOf(value: unknown): Raw[] {
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]) as Raw[];
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return String((value as { '#text'?: string })['#text'] ?? value);
}
