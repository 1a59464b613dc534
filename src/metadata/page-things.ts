import type { Crumb } from '../components/crumb.ts';
import type { Thing } from './json-ld.ts';
import { describeBreadcrumb } from './breadcrumb-list.ts';
import { describeArticle, type ArticleFacts } from './news-article.ts';
import { describePublisher, describeSite } from './publisher.ts';
import type { SiteContext } from './site-context.ts';

/** What a page says of itself, in one place for search engines and previews. */
export interface PageFacts {
  readonly title: string;
  /** Public words only: the standfirst, the first words of a teaser, or what introduces a list. */
  readonly description: string;
  /** The page's own address on this site, from the root. */
  readonly path: string;
  readonly isFront: boolean;
  readonly breadcrumb?: readonly Crumb[];
  readonly article?: ArticleFacts;
}

/** The things of a page, as schema.org describes them. */
export function listThings(page: PageFacts, context: SiteContext): Thing[] {
  const { isFront, article, breadcrumb } = page;
  return [
    ...(isFront ? [describePublisher(context), describeSite(context)] : []),
    ...(article ? [describeArticle(article, context)] : []),
    ...(breadcrumb ? [describeBreadcrumb(breadcrumb, context)] : []),
  ];
}
