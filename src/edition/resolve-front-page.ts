import type { FrontPageData } from '../schemas/front-page.ts';
import type { Article, FrontPage } from './edition.ts';

/** How many articles "latest: automatic" shows: as many as the first publication had. */
const automaticCount = 8;

interface Published {
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly bySlug: ReadonlyMap<string, Article>;
}

/** Fills the front page with what is public; the newest whole article leads when the chosen one is not. */
export function resolveFrontPage(chosen: FrontPageData, published: Published): FrontPage {
  const { articles, bySlug } = published;
  const lead = bySlug.get(chosen.lead) ?? findNewest(articles);
  const find = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    ...(lead && { lead }),
    opinion: find(chosen.opinion),
    beside: find(chosen.beside),
    latest: chosen.latest === 'automatic' ? listNewest(articles, lead) : find(chosen.latest),
    latestTitle: chosen.latestTitle,
  };
}

/** A headline or a blurb leads only a newspaper that has nothing else. */
function findNewest(articles: readonly Article[]): Article | undefined {
  return articles.find(({ extent }) => extent === 'full') ?? articles[0];
}

/** Looks at no more articles than it shows, and one for the lead. */
function listNewest(articles: readonly Article[], lead: Article | undefined): Article[] {
  const newest = articles.slice(0, automaticCount + 1);
  return newest.filter((article) => article !== lead).slice(0, automaticCount);
}
