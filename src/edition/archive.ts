import type { Article } from './edition.ts';

/** The articles of one day in the publication's zone: `2012-09-17`. */
interface ArchiveDay {
  readonly day: string;
  readonly count: number;
  readonly articles: readonly Article[];
}

/** One month: `2012-09`, its number from 1 to 12, and its days, newest first. */
export interface ArchiveMonth {
  readonly key: string;
  readonly path: string;
  readonly year: string;
  readonly month: number;
  readonly count: number;
  readonly days: readonly ArchiveDay[];
}

export interface ArchiveYear {
  readonly year: string;
  readonly path: string;
  readonly count: number;
  readonly months: readonly ArchiveMonth[];
}

/** All public articles by year, month and day, newest first; times without articles are absent. */
export interface Archive {
  readonly count: number;
  readonly years: readonly ArchiveYear[];
}

/** @param articles newest first */
export function makeArchive(articles: readonly Article[]): Archive {
  const days = makeDays(articles);
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(makeMonth);
  const years = [...Map.groupBy(months, ({ year }) => year)].map(([year, own]) => {
    return { year, path: `/archive/${year}/`, count: sumCounts(own), months: own };
  });
  return { count: articles.length, years };
}

/** Each year or month with those beside it, from a list with the newest first. */
export function pairNeighbours<T>(parts: readonly T[]): { part: T; newer?: T; older?: T }[] {
  return parts.map((part, index) => ({ part, newer: parts[index - 1], older: parts[index + 1] }));
}

/** Sorted: where clocks go back over midnight, a later moment may lie on the day before. */
function makeDays(articles: readonly Article[]): ArchiveDay[] {
  const byDay = Map.groupBy(articles, ({ date }) => date.day);
  const newestFirst = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.map(([day, own]) => ({ day, count: own.length, articles: own }));
}

function makeMonth([key, days]: [string, ArchiveDay[]]): ArchiveMonth {
  const [year = '', month = ''] = key.split('-');
  const path = `/archive/${year}/${month}/`;
  return { key, path, year, month: Number(month), count: sumCounts(days), days };
}

function sumCounts(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
