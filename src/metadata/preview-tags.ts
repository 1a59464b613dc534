import { findLastChange, writeMoment } from './last-change.ts';
import type { ArticleFacts } from './news-article.ts';
import type { PageFacts } from './page-things.ts';
import type { SiteContext } from './site-context.ts';

/** A `<meta>` element: Open Graph names its kind by `property`, Twitter by `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** The picture that a link to a page is shown with. */
export interface PreviewImage {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What networks and messengers show of a link (ogp.me); Twitter reads Open Graph but for its card. */
export function listPreviewTags(
  page: PageFacts,
  image: PreviewImage,
  context: SiteContext,
): MetaTag[] {
  const { publication, addressOf } = context;
  const locale = new Intl.Locale(publication.language);
  return [
    ...properties([
      ['og:site_name', publication.name],
      ['og:type', page.article ? 'article' : 'website'],
      ['og:title', page.title],
      ['og:description', page.description],
      ['og:url', addressOf(page.path)],
      ['og:locale', locale.region && `${locale.language}_${locale.region}`],
      ['og:image', image.url],
      ['og:image:type', image.type],
      ['og:image:width', String(image.width)],
      ['og:image:height', String(image.height)],
      ['og:image:alt', image.alt],
    ]),
    ...(page.article ? listArticleTags(page.article, context) : []),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function listArticleTags({ article }: ArticleFacts, { now, addressOf }: SiteContext): MetaTag[] {
  const changed = findLastChange(article, now);
  const { published, authors, topics } = article;
  return properties([
    ['article:published_time', published && writeMoment(published)],
    ['article:modified_time', changed && writeMoment(changed)],
    ...authors.map(({ path }): [string, string] => ['article:author', addressOf(path)]),
    ['article:section', topics[0]?.title],
    ...topics.map(({ title }): [string, string] => ['article:tag', title]),
  ]);
}

/** What is not known is not said. */
function properties(list: readonly (readonly [string, string | undefined])[]): MetaTag[] {
  return list.flatMap(([property, content]) => (content ? [{ property, content }] : []));
}
