import type { Problem } from '../checks/problem.ts';
import type { FileReading } from './file-reading.ts';
import type { SourceArticle, SourcePublication } from './source-publication.ts';

/** Puts the readings of single files together, in the order of their paths. */
export function assemblePublication(
  contentDir: string,
  readings: Iterable<FileReading>,
): SourcePublication {
  const sorted = [...readings].sort((a, b) => (a.file < b.file ? -1 : 1));
  const scanned = select(sorted, 'article').map(({ article }) => article);
  const topics = select(sorted, 'topic');
  const authors = select(sorted, 'author');
  return {
    contentDir,
    publication: select(sorted, 'publication')[0]?.entry,
    frontPage: select(sorted, 'front-page')[0]?.entry,
    frontPageRemains: select(sorted, 'front-page')[0]?.remains ?? {},
    glossary: select(sorted, 'glossary')[0]?.entry,
    partners: select(sorted, 'partners')[0]?.entry,
    topics: topics.flatMap(({ entry }) => entry ?? []),
    authors: authors.flatMap(({ entry }) => entry ?? []),
    topicIds: topics.map(({ id }) => id),
    authorIds: authors.map(({ id }) => id),
    introductions: [...topics, ...authors],
    articles: scanned.filter((article): article is SourceArticle => article.valid),
    scanned,
    identityLock: select(sorted, 'identity-lock')[0]?.text,
    strayFiles: select(sorted, 'stray').map(({ file }) => file),
    problems: [...sorted.flatMap(({ problems }) => problems), ...findMissingFiles(sorted)],
  };
}

type Kind = FileReading['kind'];

function select<K extends Kind>(readings: readonly FileReading[], kind: K) {
  return readings.filter((reading): reading is Extract<FileReading, { kind: K }> => {
    return reading.kind === kind;
  });
}

function findMissingFiles(readings: readonly FileReading[]): Problem[] {
  const needed: Kind[] = ['publication', 'front-page'];
  return needed
    .filter((kind) => !readings.some((reading) => reading.kind === kind))
    .map((kind) => ({
      file: `${kind}.yaml`,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'missing-file',
      message: 'the file is missing: every publication needs it',
      help: `Add ${kind}.yaml to the content folder; the guide in content/README.md shows one.`,
    }));
}
