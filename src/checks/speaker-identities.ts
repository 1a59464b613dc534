import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/**
 * A speaker's id is the same person in every article: the page of what they said is made by it. So one id
 * has one name; one name under two ids is odd, but two people may share it.
 */
export function checkSpeakerIdentities({ scanned }: SourcePublication): Finding[] {
  const names = new Map<string, Declared>();
  const ids = new Map<string, Declared>();
  return scanned.flatMap((article) =>
    (article.frontmatter.speakers ?? []).flatMap(({ id, name }, index) => {
      const [sameId, sameName] = [names.get(id), ids.get(name)];
      if (!sameId) names.set(id, { article, value: name });
      if (!sameName) ids.set(name, { article, value: id });
      if (sameId && sameId.article !== article && sameId.value !== name)
        return [describeNames({ article, id, name, index }, sameId)];
      if (sameName && sameName.value !== id)
        return [describeIds({ article, id, name, index }, sameName)];
      return [];
    }),
  );
}

interface Declared {
  readonly article: ScannedArticle;
  readonly value: string;
}

interface Found {
  readonly article: ScannedArticle;
  readonly id: string;
  readonly name: string;
  readonly index: number;
}

function describeNames({ article, id, name, index }: Found, other: Declared): Finding {
  return {
    file: article.file,
    at: valueAt('speakers', index, 'name'),
    severity: 'error',
    rule: 'speaker-name',
    message: `the speaker "${id}" is "${name}" here and "${other.value}" in ${other.article.file}`,
    help: `Write "${other.value}" in both; if they are two people, give one another id.`,
  };
}

function describeIds({ article, id, name, index }: Found, other: Declared): Finding {
  return {
    file: article.file,
    at: valueAt('speakers', index, 'id'),
    severity: 'warning',
    rule: 'speaker-id',
    message: `"${name}" has the id "${id}" here and "${other.value}" in ${other.article.file}`,
    help: `If it is one person, write "${other.value}": what they said stands on one page then.`,
  };
}
