import type { Article } from '../edition/edition.ts';
import type { Moment } from '../edition/moment.ts';

/** When an article was last changed for readers after it came out; undefined if it never was. */
export function findLastChange(article: Article, now: number): Moment | undefined {
  const { updated, corrections } = article;
  const changes = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  return findLatest(changes.filter(({ instant }) => instant <= now));
}

/**
 * Since when an article stands here as it does: its last change, its publication, or the day it was
 * copied, whichever is the latest. Never the clock, so that a build without news changes nothing.
 */
export function findLastModified(article: Article, now: number): Moment {
  const { date, captured } = article;
  const told = captured && captured.instant <= now ? [captured] : [];
  const change = findLastChange(article, now);
  return findLatest([date, ...told, ...(change ? [change] : [])]) ?? date;
}

/** The latest of some moments; of two at the same instant the one whose time is known. */
export function findLatest(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>((latest, moment) => {
    if (!latest || moment.instant > latest.instant) return moment;
    return moment.instant === latest.instant && moment.time ? moment : latest;
  }, undefined);
}

/** A moment as far as it is known: `2012-09-17T09:17:00+02:00`, or `2012-09-17` for a mere day. */
export function writeMoment({ time, iso, day }: Moment): string {
  return time ? iso : day;
}
