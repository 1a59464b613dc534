import type { ScannedArticle } from '../source/source-publication.ts';

type Groups = Map<string, ScannedArticle[]>;

/** The articles of each topic or author that they name. */
export function groupByName(
  articles: readonly ScannedArticle[],
  kind: 'topics' | 'authors',
): Groups {
  const groups: Groups = new Map();
  for (const article of articles) {
    for (const name of article.frontmatter[kind] ?? []) push(groups, name, article);
  }
  return groups;
}

/** The articles of each year and month, by the address of its page in the archive. */
export function groupByMonth(articles: readonly ScannedArticle[]): Groups {
  const groups: Groups = new Map();
  for (const article of articles) {
    const { published, captured } = article.frontmatter;
    const [, year, month] = /^(\d{4})-(\d\d)/.exec(published ?? captured ?? '') ?? [];
    if (year === undefined) continue;
    push(groups, `/archive/${year}/`, article);
    push(groups, `/archive/${year}/${month}/`, article);
  }
  return groups;
}

function push(groups: Groups, key: string, article: ScannedArticle): void {
  const group = groups.get(key);
  if (group) group.push(article);
  else groups.set(key, [article]);
}
