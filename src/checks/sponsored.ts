import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/** What partners pay for has its place in partners.yaml: never among the articles or their authors. */
export function checkSponsored(read: SourcePublication): Finding[] {
  const items = (read.partners?.data.lists ?? []).flatMap((list) => list.items);
  if (items.length === 0) return [];
  const paid: Paid = {
    partners: new Set(items.map(({ partner }) => fold(partner))),
    headlines: new Set(items.map(({ headline }) => fold(headline))),
    addresses: new Set(items.flatMap(({ url }) => (url === undefined ? [] : [strip(url)]))),
  };
  return [
    ...read.scanned.flatMap((article) => checkArticle(article, paid)),
    ...read.authors
      .filter(({ data }) => paid.partners.has(fold(data.name)))
      .map(({ file, data }) =>
        describe(file, valueAt('name'), `the author "${data.name}" is a partner`),
      ),
  ];
}

interface Paid {
  readonly partners: ReadonlySet<string>;
  readonly headlines: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

function checkArticle(
  { file, frontmatter: { title = '' }, body }: ScannedArticle,
  paid: Paid,
): Finding[] {
  const headline = paid.headlines.has(fold(title))
    ? [describe(file, valueAt('title'), 'the title is that of a line that a partner pays for')]
    : [];
  const links = (body?.links ?? [])
    .filter(({ url }) => paid.addresses.has(strip(url)))
    .map(({ url, line, column }) =>
      describe(
        file,
        { line, column },
        `the link leads to an address that a partner pays for: ${url}`,
      ),
    );
  return [...headline, ...links];
}

function describe(file: string, at: Finding['at'], message: string): Finding {
  return {
    file,
    at,
    severity: 'error',
    rule: 'sponsored',
    message,
    help: 'What is paid for stands in partners.yaml, where readers are told so.',
  };
}

/** One address, however its end is written; campaigns hang their own marks on it. */
function strip(url: string): string {
  return url
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
