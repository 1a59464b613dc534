import { numberedPages, ownPage } from '../article/list-pages.ts';
import { spokenPageSize } from '../edition/speakers.ts';
import type { Article, Edition } from '../edition/edition.ts';
import type { Moment } from '../edition/moment.ts';
import { findLastModified, findLatest } from './last-change.ts';

/** A page that search engines may show, and since when it is as it is; a page without articles does not know. */
export interface SitePage {
  readonly path: string;
  readonly lastModified?: Moment;
}

const correctionsAt = '/corrections/';

/**
 * Every page that is no article's and that search engines may show. A new kind of page is added here;
 * tests/build/sitemaps.test.ts tells which one is missing.
 */
export function listSitePages(edition: Edition, now: number): SitePage[] {
  const { articles, archive, topics, authors, corrections, speakers } = edition;
  const showing = (path: string, shown: readonly Article[]) => datePage(path, shown, now);
  const subjects = [...topics, ...authors].flatMap(({ path, articles: own }) =>
    [ownPage(path, own), ...numberedPages(path, own)].map((page) => showing(page.path, page.items)),
  );
  const months = archive.years.flatMap(({ months: own }) => own);
  return [
    showing('/', articles),
    ...['/about/', '/join/', '/feeds/', '/search/'].map((path) => ({ path })),
    ...[ownPage(correctionsAt, corrections), ...numberedPages(correctionsAt, corrections)].map(
      (page) =>
        showing(
          page.path,
          page.items.map(({ article }) => article),
        ),
    ),
    showing('/speakers/', []),
    ...speakers.flatMap(({ path, articles: own }) =>
      [ownPage(path, own, spokenPageSize), ...numberedPages(path, own, spokenPageSize)].map(
        (page) => showing(page.path, page.items),
      ),
    ),
    ...['/topics/', '/authors/', '/archive/'].map((path) => showing(path, articles)),
    ...subjects,
    ...archive.years.map(({ path, months: own }) => showing(path, own.flatMap(listArticles))),
    ...months.map((month) => showing(month.path, listArticles(month))),
  ];
}

/** The pages of the articles by the year in their address, the newest year first. */
export function listArticlePages(edition: Edition, now: number): Map<string, SitePage[]> {
  const byYear = Map.groupBy(edition.articles, ({ year }) => year);
  const years = [...byYear].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(
    years.map(([year, own]) => [year, own.map((one) => datePage(one.path, [one], now))]),
  );
}

type Month = Edition['archive']['years'][number]['months'][number];

function listArticles({ days }: Month): Article[] {
  return days.flatMap(({ articles }) => articles);
}

/** A page changes with the articles it shows. */
function datePage(path: string, shown: readonly Article[], now: number): SitePage {
  const lastModified = findLatest(shown.map((article) => findLastModified(article, now)));
  return { path, ...(lastModified && { lastModified }) };
}
