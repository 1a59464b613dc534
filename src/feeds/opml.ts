import { correctionsPath, sayCorrections } from './corrections-feed.ts';
import { feedPath } from './feed-address.ts';
import type { FeedContext } from './feed-context.ts';
import type { FeedSubject } from './feed-subjects.ts';
import { xmlElement, xmlText } from './xml-element.ts';

/**
 * Writes the list of all feeds as OPML 2.0 (opml.org/spec2.opml). Each feed stands in it once, as RSS: with its
 * other formats beside it, a reader that takes the whole list would show every article three times.
 */
export function writeOpml(subjects: readonly FeedSubject[], context: FeedContext): string {
  const [whole, free] = [false, true].map((isFree) => subjects.filter((s) => s.free === isFree));
  const body = [
    ...of('everything', whole).map((subject) => subjectOutline(subject, context)),
    outline({ ...sayCorrections(context), path: correctionsPath, folder: '/' }, context),
    group('Topics', of('topics', whole), context),
    group('Authors', of('authors', whole), context),
    group('Free articles only', free ?? [], context),
  ];
  const head = xmlElement('head', {}, xmlText('title', `${context.publication.name}: all feeds`));
  const inside = `\n${head}\n${xmlElement('body', {}, `\n${body.filter(Boolean).join('\n')}\n`)}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('opml', { version: '2.0' }, inside)}\n`;
}

function of(kind: FeedSubject['group'], subjects: readonly FeedSubject[] = []): FeedSubject[] {
  return subjects.filter((subject) => subject.group === kind);
}

function group(text: string, subjects: readonly FeedSubject[], context: FeedContext): string {
  if (subjects.length === 0) return '';
  const inside = subjects.map((subject) => subjectOutline(subject, context)).join('\n');
  return xmlElement('outline', { text }, `\n${inside}\n`);
}

function subjectOutline(subject: FeedSubject, context: FeedContext): string {
  const { name, free, description, folder } = subject;
  const title = free ? `${name}, free articles` : name;
  return outline({ title, description, folder, path: feedPath(subject, 'rss') }, context);
}

interface ListedFeed {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** That of the page which it follows. */
  readonly folder: string;
}

function outline(feed: ListedFeed, { addressOf, publication }: FeedContext): string {
  return xmlElement('outline', {
    type: 'rss',
    version: 'RSS2',
    text: feed.title,
    title: feed.title,
    description: feed.description,
    language: publication.language,
    xmlUrl: addressOf(feed.path),
    htmlUrl: addressOf(feed.folder),
  });
}
