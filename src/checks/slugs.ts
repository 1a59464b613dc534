import { posix } from 'node:path';
import { proposeSlug, slugPattern } from '../schemas/identifier.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, type Finding } from './finding.ts';

/** Articles, topics and authors have addresses: their file names must be fit for it, and their own. */
export function checkSlugs({ scanned, topicIds, authorIds }: SourcePublication): Finding[] {
  return [
    ...scanned.flatMap(checkFolder),
    ...scanned.flatMap(({ file, slug }) => checkName(file, slug)),
    ...topicIds.flatMap((id) => checkName(`topics/${id}.md`, id)),
    ...authorIds.flatMap((id) => checkName(`authors/${id}.md`, id)),
    ...findCollisions(scanned),
  ];
}

function checkFolder({ file, slug }: ScannedArticle): Finding[] {
  if (/^articles\/\d{4}\/[^/]+$/.test(file)) return [];
  const message = 'an article must lie in the folder of its year';
  const help = `Move it to articles/2012/${slug}.md, with the year it was published in.`;
  return [{ ...base, file, rule: 'year-folder', message, help }];
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
