import { posix } from 'node:path';
import { resolveMoment } from '../edition/moment.ts';
import { proposeSlug, slugPattern } from '../schemas/identifier.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, type Finding } from './finding.ts';

/** Articles, topics and authors have addresses: their file names must be fit for it, and their own. */
export function checkSlugs(read: SourcePublication): Finding[] {
  const { scanned, topicIds, authorIds } = read;
  return [
    ...scanned.flatMap((article) => checkFolder(article, read)),
    ...scanned.flatMap(({ file, slug }) => checkName(file, slug)),
    ...topicIds.flatMap((id) => checkName(`topics/${id}.md`, id)),
    ...authorIds.flatMap((id) => checkName(`authors/${id}.md`, id)),
    ...findCollisions(scanned),
  ];
}

function checkFolder(article: ScannedArticle, read: SourcePublication): Finding[] {
  const { file, slug, year } = article;
  const own = findYear(article, read);
  if (!/^articles\/\d{4}\/[^/]+$/.test(file)) {
    const message = 'an article must lie in the folder of its year';
    const place = `Move it to articles/${own ?? '2012'}/${slug}.md`;
    const help = own === undefined ? `${place}, with the year it was published in.` : `${place}.`;
    return [{ ...base, file, rule: 'year-folder', message, help }];
  }
  if (own === undefined || own === year || isPublishedThere(article, read)) return [];
  const message = `the article is of ${own}, and lies in the folder of ${year}`;
  const help = `Move it to articles/${own}/${slug}.md: its address is made of the folder. If readers have it already, add its old address to its head:\npreviousUrls:\n  - /articles/${year}/${slug}/`;
  return [{ ...base, severity: 'warning', file, rule: 'year-folder', message, help }];
}

/** The year that the head gives; in the last hours of a year it depends on the zone. */
function findYear(
  { frontmatter: { published, captured }, year }: ScannedArticle,
  { publication }: SourcePublication,
): string | undefined {
  const date = published ?? captured;
  if (date === undefined || date.startsWith(year)) return date?.slice(0, 4);
  return resolveMoment(date, publication?.data.timeZone ?? 'UTC').day.slice(0, 4);
}

/** An address that readers know does not change for the sake of order. */
function isPublishedThere({ year, slug }: ScannedArticle, { identityLock }: SourcePublication) {
  return identityLock?.includes(`"${year}/${slug}"`) ?? false;
}

function checkName(file: string, name: string): Finding[] {
  if (slugPattern.test(name)) return [];
  const message = `the file name must be lower-case words joined by hyphens; found "${name}"`;
  const proposal = proposeSlug(name);
  const help = proposal
    ? `Rename it to ${posix.join(posix.dirname(file), `${proposal}.md`)}.`
    : 'Use the letters a to z, digits and hyphens.';
  return [{ ...base, file, rule: 'file-name', message, help }];
}

function findCollisions(articles: readonly ScannedArticle[]): Finding[] {
  const bySlug = Map.groupBy(articles, ({ slug }) => slug.toLowerCase());
  return [...bySlug.values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => describeCollision(first, other)) : [],
  );
}

function describeCollision(first: ScannedArticle, other: ScannedArticle): Finding {
  const message =
    first.slug === other.slug
      ? `the slug "${other.slug}" is taken: ${first.file} has it too`
      : `the slug "${other.slug}" differs only by case from "${first.slug}" in ${first.file}`;
  const help = 'Rename one of the two files: a slug belongs to one article over all years.';
  return { ...base, file: other.file, rule: 'duplicate-slug', message, help };
}

const base = { at: fileStart, severity: 'error' } as const;
