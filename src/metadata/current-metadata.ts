import type { ArticlePage } from '../article/load-article.ts';
import { imageFile } from '../article/read-article.ts';
import { getCurrentMoment } from '../edition/current-edition.ts';
import type { Edition } from '../edition/edition.ts';
import { listIconFiles } from '../icons/icon-files.ts';
import { publishFeedImage } from '../images/publish-feed-image.ts';
import { describeShareImage } from '../share-images/current-share-images.ts';
import { addressOf, pathTo } from '../site/address.ts';
import { drawingFonts } from '../site/drawing-fonts.ts';
import { writeJsonLd } from './json-ld.ts';
import type { ArticleFacts } from './news-article.ts';
import { makeNewsSitemap } from './news-sitemap.ts';
import { listThings, type PageFacts } from './page-things.ts';
import { listPreviewTags, type MetaTag } from './preview-tags.ts';
import { makeRobots } from './robots.ts';
import { listSecurityText } from './security-text.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';
import { listSitemaps } from './sitemaps.ts';
import { makeWebManifest } from './web-manifest.ts';

/** Everything of this site that search engines and crawlers ask for beside its pages. */
export async function currentMetadataDocuments(edition: Edition): Promise<SiteDocument[]> {
  const context = await currentSite(edition);
  return [
    makeRobots(context),
    ...listSitemaps(edition, context),
    makeNewsSitemap(edition, context),
    makeWebManifest(context),
    ...listSecurityText(context),
    ...listIconFiles(edition.publication, drawingFonts),
  ];
}

/** What stands in the head of a page for search engines and previews. */
export async function loadMetadata(
  edition: Edition,
  page: Omit<PageFacts, 'article'>,
  shown?: ArticlePage,
): Promise<{ tags: MetaTag[]; jsonLd: string | undefined }> {
  const context = await currentSite(edition);
  const image = await describeShareImage(edition.publication, shown?.article);
  const article = shown && (await loadFacts(shown, image.url));
  const facts = { ...page, ...(article && { article }) };
  const things = listThings(facts, context);
  return {
    tags: listPreviewTags(facts, image, context),
    jsonLd: things.length > 0 ? writeJsonLd(things) : undefined,
  };
}

async function loadFacts(
  { article, description, gate }: ArticlePage,
  shareImage: string,
): Promise<ArticleFacts> {
  const { image } = article;
  const picture = image && (await publishFeedImage(imageFile(article, image.src)));
  const images = [...(picture ? [addressOf(picture.path)] : []), shareImage];
  return { article, description, isGated: gate !== undefined, images };
}

/** What metadata takes from this site. */
async function currentSite({ publication }: Edition): Promise<SiteContext> {
  return { publication, now: await getCurrentMoment(), addressOf, pathTo };
}
