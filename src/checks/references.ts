import { findFirstAddress } from '../schemas/article-address.ts';
import { slugPattern } from '../schemas/identifier.ts';
import type { FrontPageData } from '../schemas/front-page.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding, type KeyPath } from './finding.ts';
import { findNearest, suggest } from './nearest.ts';
import { collectAliases, findTopicCalled, type TopicAliases } from './topic-aliases.ts';

/** Names that lead nowhere: an unknown topic, author or article. */
export function checkReferences(read: SourcePublication): Finding[] {
  const known = collectKnown(read);
  return [
    ...read.scanned.flatMap((article) => checkArticle(article, known)),
    ...checkFrontPage(read, known),
  ];
}

interface Known {
  readonly topics: ReadonlySet<string>;
  readonly aliases: TopicAliases;
  readonly authors: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** The slugs of today by those of old addresses. */
  readonly renamed: ReadonlyMap<string, string>;
}

function collectKnown({ topics, topicIds, authorIds, scanned }: SourcePublication): Known {
  return {
    topics: new Set(topicIds),
    aliases: collectAliases({ topics }),
    authors: new Set(authorIds),
    articles: new Set(scanned.map(({ slug }) => slug)),
    renamed: listRenamed(scanned),
  };
}

function listRenamed(articles: readonly ScannedArticle[]): Map<string, string> {
  const pairs = articles.flatMap(({ slug, frontmatter: { previousUrls = [] } }) =>
    previousUrls.map((url) => [findFirstAddress({ year: '', slug }, [url]).id, slug] as const),
  );
  return new Map(pairs);
}

function checkArticle({ file, frontmatter, slug }: ScannedArticle, known: Known): Finding[] {
  const { topics = [], authors = [], related = [] } = frontmatter;
  return [
    ...topics.flatMap((name, index) =>
      findUnknownTopic({ file, name, path: ['topics', index] }, topics, known),
    ),
    ...authors.flatMap((name, index) =>
      findUnknown({ file, name, path: ['authors', index], noun: 'author' }, known.authors),
    ),
    ...related.flatMap((name, index) =>
      findUnknownArticle({ file, name, path: ['related', index] }, known),
    ),
    ...related.flatMap((name, index) => (name === slug ? [describeSelf(file, index)] : [])),
    ...findRepeats(file, { topics, authors, related }),
  ];
}

interface Reference {
  readonly file: string;
  readonly name: string;
  readonly path: KeyPath;
}

/** An alias is mended by itself, but not into a topic that stands there already. */
function findUnknownTopic(
  reference: Reference,
  listed: readonly string[],
  { topics, aliases }: Known,
): Finding[] {
  const meant = findTopicCalled(reference.name, aliases);
  const found = findUnknown({ ...reference, noun: 'topic', meant }, topics);
  const others = listed.filter((_, index) => index !== reference.path.at(-1));
  const isFree = !others.some((other) => (aliases.get(other.toLowerCase()) ?? other) === meant);
  return meant !== undefined && isFree ? found.map((one) => ({ ...one, fix: meant })) : found;
}

/** An article that was renamed is known by its old addresses. */
function findUnknownArticle(reference: Reference, { articles, renamed }: Known): Finding[] {
  const meant = renamed.get(reference.name);
  const found = findUnknown({ ...reference, noun: 'article', meant }, articles);
  if (meant === undefined) return found;
  const message = `the article "${reference.name}" was renamed: it is "${meant}" now`;
  return found.map((one) => ({ ...one, message }));
}

interface Lookup extends Reference {
  readonly noun: 'topic' | 'author' | 'article';
  /** The known name, when it is certain which one is meant. */
  readonly meant?: string;
}

function findUnknown(lookup: Lookup, known: ReadonlySet<string>): Finding[] {
  const { file, name, path, noun } = lookup;
  if (known.has(name)) return [];
  const nearest = lookup.meant ?? findNearest(name, known);
  const help = advise(lookup, nearest);
  return [
    {
      file,
      at: valueAt(...path),
      severity: 'error',
      rule: `unknown-${noun}`,
      message: `unknown ${noun} "${name}"${suggest(nearest)}`,
      help,
    },
  ];
}

function describeSelf(file: string, index: number): Finding {
  return {
    file,
    at: valueAt('related', index),
    severity: 'error',
    rule: 'related-self',
    message: 'an article cannot be related to itself',
    help: 'Delete the line.',
  };
}

function findRepeats(file: string, lists: Record<string, readonly string[]>): Finding[] {
  return Object.entries(lists).flatMap(([key, names]) =>
    names.flatMap((name, index): Finding[] => {
      if (names.indexOf(name) === index) return [];
      const message = `"${name}" stands twice in "${key}"`;
      const at = valueAt(key, index);
      return [{ file, at, severity: 'error', rule: 'repeated', message, help: 'Delete one.' }];
    }),
  );
}

function advise({ name, noun }: Lookup, nearest: string | undefined): string {
  if (noun === 'article') {
    return nearest ? `Write ${nearest}.` : 'Write the file name of an article, without ".md".';
  }
  const file = slugPattern.test(name) ? `${noun}s/${name}.md` : `a file in ${noun}s/`;
  return nearest ? `Write ${nearest}, or add ${file}.` : `Add ${file}.`;
}

function checkFrontPage({ frontPageRemains }: SourcePublication, known: Known): Finding[] {
  return listFrontPage(frontPageRemains).flatMap(([path, name]) =>
    findUnknownArticle({ file: 'front-page.yaml', name, path }, known),
  );
}

function listFrontPage(frontPage: Partial<FrontPageData>): [KeyPath, string][] {
  const { lead, opinion = [], beside = [], latest = [] } = frontPage;
  const lists = { opinion, beside, latest: latest === 'automatic' ? [] : latest };
  const listed = Object.entries(lists).flatMap(([key, slugs]) =>
    slugs.map((slug, index): [KeyPath, string] => [[key, index], slug]),
  );
  return [...(lead === undefined ? [] : [[['lead'], lead] as [KeyPath, string]]), ...listed];
}
