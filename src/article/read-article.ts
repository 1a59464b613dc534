import { getCurrentEdition } from '../edition/current-edition.ts';
import type { Article } from '../edition/edition.ts';
import { readExchangeIds } from '../exchanges/read-exchange-ids.ts';
import { publishImage } from '../images/publish-image.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { GatedBody, PublicBody } from '../markdown/rendered-body.ts';
import { pathTo } from '../site/address.ts';
import { contentFile } from '../site/content-file.ts';
import { readContent } from '../site/read-content.ts';
import { isPictureFile, resolvePicture } from '../source/image-path.ts';
import { readBody } from '../source/read-body.ts';
import { listCorrectionNotes } from './correction-notes.ts';
import { readGlossary } from './glossary.ts';
import { pictureElement } from './picture-element.ts';
import { placeImages } from './place-images.ts';
import { placeLinks } from './place-links.ts';

/** An article's text, rendered: `gated` goes to the sealing and nowhere else. */
export interface ArticleText {
  public: PublicBody;
  gated?: GatedBody;
}

/** Reads and renders the text of one article; the pictures of its public half are published. */
export async function readArticle(article: Article): Promise<ArticleText> {
  const file = contentFile(article.filePath);
  const identify = article.kind === 'interview' ? readExchangeIds(file, readContent) : undefined;
  const { publication } = await getCurrentEdition();
  const corrections = listCorrectionNotes(article, publication.language);
  const text = renderBody(readBody(file, readContent).body, {
    ...article,
    ...corrections,
    identify,
    glossary: readGlossary(),
  });
  placeLinks(text.public.teaser, pathTo);
  if (text.gated) placeLinks(text.gated.tree, pathTo);
  await placeImages(text.public.teaser, async (src) =>
    isPictureFile(src) ? pictureElement(await publishImage(imageFile(article, src))) : undefined,
  );
  return text;
}

/** The absolute path of an image that an article names relative to itself. */
export function imageFile(article: Article, src: string): string {
  return contentFile(resolvePicture(article.filePath, src));
}
