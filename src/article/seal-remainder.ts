import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir, outDir } from 'astro:config/server';
import sharp from 'sharp';
import type { Article } from '../edition/edition.ts';
import type { GatedBody } from '../markdown/rendered-body.ts';
import { currentMembership, epochOf } from '../membership/current-membership.ts';
import { seal } from '../paywall/seal.ts';
import { inlineImageElement } from './picture-element.ts';
import { placeImages } from './place-images.ts';
import { isPictureFile } from '../source/image-path.ts';
import { imageFile } from './read-article.ts';

/** What the page carries of its sealed remainder. */
export interface Gate {
  head: string;
  sealedPath: string;
  /** The month whose key opens it. */
  month: string;
  issuer: string;
}

/** Seals what an article holds back, publishes the sealed file and gives what its page carries. */
export async function sealRemainder(article: Article, gated: GatedBody): Promise<Gate> {
  const { issuer, sealing, chain } = await currentMembership();
  await placeImages(gated.tree, (src) => inlineImage(article, src));
  const tree = { type: 'root' as const, children: gated.tree.children };
  const month = epochOf(article.date.day);
  const sealed = await seal({ secret: sealing.secret, chain, articleId: article.id, month, tree });
  const fileName = `${article.id}.${sealed.fileHash}.bin`;
  await mkdir(sealedFolder, { recursive: true });
  await writeFile(join(sealedFolder, fileName), sealed.blob);
  return { head: sealed.head, sealedPath: `/sealed/${fileName}`, issuer, month };
}

/** Where sealed files are published; the development server has them from the cache. */
const sealedFolder = join(fileURLToPath(import.meta.env.DEV ? cacheDir : outDir), 'sealed');

async function inlineImage(article: Article, src: string) {
  if (!isPictureFile(src)) return undefined;
  const image = sharp(await readFile(imageFile(article, src))).rotate();
  const { data, info } = await image
    .resize({ width: 1080, withoutEnlargement: true })
    .webp({ quality: 72 })
    .toBuffer({ resolveWithObject: true });
  return inlineImageElement(data, info);
}
