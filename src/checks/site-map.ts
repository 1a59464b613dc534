import { resolveMoment } from '../edition/moment.ts';
import { formArticleAddress } from '../schemas/article-address.ts';
import { readPlaces } from '../source/read-links.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { listFixedPages, type FixedPages } from './fixed-pages.ts';
import { groupByMonth, groupByName } from './group-articles.ts';

/** A page of the site that comes from content. */
export interface SitePage {
  readonly file: string;
  /** The instant from which it is public; `Infinity` for a draft. */
  publicFrom(): number;
  /** Present where the page shows an article's text. */
  readonly article?: ScannedArticle;
}

/** What a link of a text can lead to. */
export interface SiteMap {
  readonly contentDir: string;
  readonly timeZone: string;
  readonly fixed: FixedPages;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** The ids on a page that a link can name. */
  placesOf(page: SitePage): ReadonlySet<string>;
}

/** The addresses that a publication's files make, old ones included. */
export function createSiteMap(read: SourcePublication): SiteMap {
  const { contentDir } = read;
  const timeZone = read.publication?.data.timeZone ?? 'UTC';
  const pages = new Map([
    ...listArchive(read, timeZone),
    ...listEntries(read, timeZone),
    ...listArticles(read, timeZone),
  ]);
  const places = new Map<string, Set<string>>();
  const placesOf = (page: SitePage): Set<string> => {
    const known = places.get(page.file) ?? findPlaces(contentDir, page);
    places.set(page.file, known);
    return known;
  };
  return { contentDir, timeZone, fixed: listFixedPages(), pages, placesOf };
}

/** The instant from which an article is public, in milliseconds. */
export function startOf({ frontmatter }: ScannedArticle, timeZone: string): number {
  const { draft, published, captured } = frontmatter;
  const date = published ?? captured;
  return draft || date === undefined ? Infinity : resolveMoment(date, timeZone).instant;
}

type Pages = [path: string, page: SitePage][];

function listArticles({ scanned }: SourcePublication, timeZone: string): Pages {
  return scanned.flatMap((article) => {
    const page = { file: article.file, article, publicFrom: () => startOf(article, timeZone) };
    const old = (article.frontmatter.previousUrls ?? []).map(close);
    return [...old, formArticleAddress(article)].map((path): Pages[number] => [path, page]);
  });
}

/** The page of a topic or an author appears with its first article. */
function listEntries({ topics, authors, scanned }: SourcePublication, timeZone: string): Pages {
  const kinds = { topics, authors };
  return (['topics', 'authors'] as const).flatMap((kind) => {
    const byName = groupByName(scanned, kind);
    return kinds[kind].flatMap(({ id, file, data }): Pages => {
      const page = { file, publicFrom: () => findEarliest(byName.get(id) ?? [], timeZone) };
      const old = (data.previousUrls ?? []).map(close);
      return [...old, `/${kind}/${id}/`].map((path) => [path, page]);
    });
  });
}

function listArchive({ scanned }: SourcePublication, timeZone: string): Pages {
  return [...groupByMonth(scanned)].map(([path, own]) => {
    return [path, { file: own[0]?.file ?? '', publicFrom: () => findEarliest(own, timeZone) }];
  });
}

/** Zone arithmetic is dear, so only those of the earliest day are resolved. */
function findEarliest(articles: readonly ScannedArticle[], timeZone: string): number {
  const dated = articles.flatMap((article) => {
    const { draft, published, captured } = article.frontmatter;
    return draft ? [] : [{ article, day: (published ?? captured ?? '9999').slice(0, 10) }];
  });
  const first = dated.reduce((least, { day }) => (day < least ? day : least), '9999');
  const starts = dated.filter(({ day }) => day === first);
  return Math.min(Infinity, ...starts.map(({ article }) => startOf(article, timeZone)));
}

/** Beside those of the text every page has two that its skip links lead to. */
function findPlaces(contentDir: string, { file, article }: SitePage): Set<string> {
  const { kind = 'brief', access = 'free', speakers } = article?.frontmatter ?? {};
  const places = readPlaces(contentDir, file, { kind, access, speakers });
  return new Set([...pagePlaces, ...places]);
}

/** The places that every page has, whatever its text. */
export const pagePlaces: ReadonlySet<string> = new Set(['main', 'sections']);

function close(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
