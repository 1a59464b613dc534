import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../edition/edition.ts';
import { lockFileOf, parseExchangeLock } from '../exchanges/exchange-lock.ts';
import { identifyExchanges } from '../exchanges/identify-exchanges.ts';
import { publishImage } from '../images/publish-image.ts';
import type { RenderOptions } from '../markdown/body-settings.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { GatedBody, PublicBody } from '../markdown/rendered-body.ts';
import { pathTo } from '../site/address.ts';
import { contentFile } from '../site/content-file.ts';
import { readBody } from '../source/read-body.ts';
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
  const { body } = readBody(contentFile(article.filePath));
  const text = renderBody(body, { ...article, identify: readIds(article) });
  placeLinks(text.public.teaser, pathTo);
  if (text.gated) placeLinks(text.gated.tree, pathTo);
  await placeImages(text.public.teaser, async (src) =>
    isLocal(src) ? pictureElement(await publishImage(imageFile(article, src))) : undefined,
  );
  return text;
}

/** The lock is matched again with each build: a text that was mended keeps its ids before the lock is written. */
function readIds({ kind, filePath }: Article): RenderOptions['identify'] {
  const lockFile = contentFile(lockFileOf(filePath));
  if (kind !== 'interview' || !existsSync(lockFile)) return undefined;
  const lock = parseExchangeLock(readFileSync(lockFile, 'utf8'));
  if (typeof lock === 'string') throw new Error(`${lockFile}: ${lock}`);
  return (asked) => identifyExchanges(asked, lock);
}

/** The absolute path of an image that an article names relative to itself. */
export function imageFile(article: Article, src: string): string {
  return contentFile(join(dirname(article.filePath), decodeURI(src)));
}

/** Whether an address is of a file beside the article, not of another site. */
export function isLocal(src: string): boolean {
  return !/^([a-z][a-z\d+.-]*:|\/)/i.test(src);
}
