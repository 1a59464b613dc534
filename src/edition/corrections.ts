import { withholdCorrection, type PublicCorrection } from '../schemas/correction.ts';
import type { Article, ArticleCorrection, DatedCorrection } from './edition.ts';
import type { Moment } from './moment.ts';

interface Clock {
  readonly now: number;
  readonly resolve: (text: string) => Moment;
}

/**
 * The corrections of an article that are out at `now`. Each is known by its day and not by its place in
 * the list, to which editors add at either end.
 */
export function dateCorrections(
  corrections: readonly PublicCorrection[] = [],
  { now, resolve }: Clock,
): DatedCorrection[] {
  const seen = new Map<string, number>();
  const dated = corrections.map((correction, index) => {
    const date = resolve(correction.date);
    const count = (seen.get(date.day) ?? 0) + 1;
    seen.set(date.day, count);
    const id = `correction-${date.day}${count === 1 ? '' : `-${count}`}`;
    return { ...withholdCorrection(correction), date, id, index };
  });
  return dated.filter(({ date }) => date.instant <= now);
}

/** The corrections of all articles, the newest first. */
export function collectCorrections(articles: readonly Article[]): ArticleCorrection[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => b.correction.date.instant - a.correction.date.instant || compareIds(a, b));
}

function compareIds(a: ArticleCorrection, b: ArticleCorrection): number {
  const [one, other] = [a, b].map(({ article, correction }) => `${article.id} ${correction.id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
