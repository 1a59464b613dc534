import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { cacheDir, outDir } from 'astro:config/server';
import { imageMetadata } from 'astro/assets/utils';
import { pathTo } from '../site/address.ts';
import { fittingQuality } from './fitting-quality.ts';

/** An image as the site publishes it: `srcset` lists in two formats and one address for all others. */
export interface PublishedImage {
  src: string;
  webp: string;
  avif: string;
  width: number;
  height: number;
}

/** Widths in CSS pixels times the density of the screen: phones, tablets, wide columns. */
const widths = [360, 540, 720, 1080];

/**
 * Publishes an image file of the content folder through Astro's image service.
 *
 * Only images that a public page shows come here. Astro's own way, an import or `image()` in the
 * schema, would copy every image of an article to the site, those behind the marker too.
 */
export async function publishImage(file: string): Promise<PublishedImage> {
  const src = await importImage(file);
  const fitting = widths.filter((width) => width <= src.width);
  const list = fitting.length > 0 ? fitting : [src.width];
  const webp = await getImage({ src, format: 'webp', quality: 72, widths: list });
  const avif = await Promise.all(list.map((width) => publishAvif({ src, file, width })));
  const middle = await getImage({
    src,
    format: 'webp',
    quality: 72,
    width: list[list.length >> 1],
  });
  return {
    src: middle.src,
    webp: webp.srcSet.attribute,
    avif: avif.join(', '),
    width: src.width,
    height: src.height,
  };
}

/** One candidate of a `srcset`, of the quality that a phone can fetch in time. */
async function publishAvif({
  src,
  file,
  width,
}: {
  src: ImageMetadata;
  file: string;
  width: number;
}): Promise<string> {
  const folder = join(fileURLToPath(cacheDir), 'image-qualities');
  const quality = await fittingQuality({ bytes: await readFile(file), width, cacheDir: folder });
  const image = await getImage({ src, format: 'avif', quality, width });
  return `${image.src} ${width}w`;
}

/** What an `import` of the file would give; the original lies beside the others while they are made. */
async function importImage(file: string): Promise<ImageMetadata> {
  const bytes = await readFile(file);
  const metadata = await imageMetadata(bytes, file);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  const src = import.meta.env.DEV
    ? `${developmentAddress(file, metadata)}&hash=${hash}`
    : await place(file, hash);
  return Object.defineProperty({ ...metadata, src }, 'fsPath', { value: file }) as ImageMetadata;
}

/** Browsers keep a picture for a year, so another one at its place must have another address. */
function developmentAddress(file: string, { width, height, format }: Omit<ImageMetadata, 'src'>) {
  return `/@fs${file}?origWidth=${width}&origHeight=${height}&origFormat=${format}`;
}

async function place(file: string, hash: string): Promise<string> {
  const extension = extname(file);
  const name = `${basename(file, extension)}.${hash}${extension.toLowerCase()}`;
  const folder = join(fileURLToPath(outDir), '_astro');
  await mkdir(folder, { recursive: true });
  await copyFile(file, join(folder, name));
  return pathTo(`/_astro/${name}`);
}
