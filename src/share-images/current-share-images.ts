import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import type { Article, Edition } from '../edition/edition.ts';
import { shortHash } from '../fonts/cut-font.ts';
import type { PreviewImage } from '../metadata/preview-tags.ts';
import type { Publication } from '../schemas/publication.ts';
import { addressOf } from '../site/address.ts';
import { drawingFonts } from '../site/drawing-fonts.ts';
import { cardSize, layOutCard } from './card-layout.ts';
import { drawCard } from './draw-card.ts';
import { keepDrawing } from './keep-drawing.ts';
import { makeArticleCard, makeSiteCard, type ShareCard } from './share-card.ts';

/** A picture of the site that is still to be drawn, under the name it will have. */
export interface ShareImage {
  readonly fileName: string;
  readonly card: ShareCard;
}

/** Every share image of the edition: the one of the site, and one of each whole article. */
export async function listShareImages({ articles, publication }: Edition): Promise<ShareImage[]> {
  const own = articles.filter(hasOwnImage);
  return Promise.all([undefined, ...own].map((article) => nameImage(publication, article)));
}

/** What the head of a page says of its picture; nothing is drawn for that. */
export async function describeShareImage(
  publication: Publication,
  article?: Article,
): Promise<PreviewImage> {
  const own = article && hasOwnImage(article) ? article : undefined;
  const { fileName } = await nameImage(publication, own);
  const alt = own ? `${publication.name}: ${own.title}` : publication.name;
  return { url: addressOf(`/share/${fileName}`), type: 'image/png', ...cardSize, alt };
}

/** The bytes of a share image, drawn now or by an earlier build. */
export function loadShareImage({ fileName, card }: ShareImage): Promise<Buffer> {
  const folder = join(fileURLToPath(cacheDir), 'share');
  return keepDrawing(folder, fileName, async () => drawCard(card, await drawingFonts()));
}

/** A headline or a blurb is not worth the milliseconds: links to it show the picture of the site. */
function hasOwnImage({ extent }: Article): boolean {
  return extent === 'full';
}

/** The name has a hash of all that is drawn and of the fonts, so a picture is drawn once for ever. */
async function nameImage(publication: Publication, article?: Article): Promise<ShareImage> {
  const card = article ? makeArticleCard(article, publication) : makeSiteCard(publication);
  const { hash } = await drawingFonts();
  const key = shortHash(JSON.stringify([layOutCard(card), hash]));
  return { fileName: `${article?.slug ?? 'site'}.${key}.png`, card };
}
