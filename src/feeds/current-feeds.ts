import { imageFile, readArticle } from '../article/read-article.ts';
import { getCurrentMoment } from '../edition/current-edition.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { publishFeedImage } from '../images/publish-feed-image.ts';
import { addressOf } from '../site/address.ts';
import { environment } from '../site/environment.ts';
import type { FeedContext } from './feed-context.ts';
import { makeFeedItem } from './feed-item.ts';
import { listDocuments, type FeedDocument } from './feed-documents.ts';
import type { FeedImage } from './feed.ts';
import { remember } from './remember.ts';

/** Two feeds of thirty items, whole and free, and a month of a large newspaper. */
const rememberedItems = 400;

/** Every feed document of the site, in the order in which neighbours share the most work. */
export async function currentDocuments(edition: Edition): Promise<FeedDocument[]> {
  const context = currentContext(edition, await getCurrentMoment());
  const makeItem = remember((article: Article) => makeFeedItem(article, context), rememberedItems);
  return listDocuments(edition, { context, makeItem });
}

/** What feeds take from this site. */
function currentContext({ publication }: Edition, now: number): FeedContext {
  return {
    publication,
    now,
    addressOf,
    loadText: async (article) => ({
      body: (await readArticle(article)).public,
      ...(await loadImage(article)),
    }),
    ...(environment.webSubHub !== undefined && { hub: environment.webSubHub }),
  };
}

async function loadImage(article: Article): Promise<{ image?: FeedImage }> {
  if (!article.image) return {};
  const { src, ...words } = article.image;
  const { path, ...file } = await publishFeedImage(imageFile(article, src));
  return { image: { ...file, ...words, url: addressOf(path) } };
}
