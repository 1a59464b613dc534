import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/** Two articles of one month with the same headline: one is probably a copy. */
export function checkTitles({ scanned }: SourcePublication): Finding[] {
  const first = new Map<string, ScannedArticle>();
  return scanned.flatMap((article) => {
    const { title, published, captured } = article.frontmatter;
    const month = (published ?? captured)?.slice(0, 7);
    if (title === undefined || month === undefined) return [];
    const key = `${month} ${title.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
    const twin = first.get(key);
    if (!twin) first.set(key, article);
    return twin ? [describe(article, twin, month)] : [];
  });
}

function describe({ file }: ScannedArticle, twin: ScannedArticle, month: string): Finding {
  return {
    file,
    at: valueAt('title'),
    severity: 'warning',
    rule: 'duplicate-title',
    message: `the title is that of another article of ${month}: ${twin.file}`,
    help: 'Readers cannot tell the two apart in lists. Change one, or delete the copy.',
  };
}
