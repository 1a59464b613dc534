import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir, outDir } from 'astro:config/server';
import sharp from 'sharp';

/** A JPEG file, which every reader can show: where it is on the site, its bytes and its size in pixels. */
export interface FeedImageFile {
  readonly path: string;
  readonly type: 'image/jpeg';
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

/** What is written into the name with the bytes of the original, so that other settings give other names. */
const settings = { width: 1200, quality: 80 };

const published = new Map<string, Promise<FeedImageFile>>();

/**
 * Publishes a picture for feeds. Astro makes its own files only after the pages, when a feed has
 * long named their length; so this one is made at once, and kept from build to build.
 */
export function publishFeedImage(file: string): Promise<FeedImageFile> {
  const known = published.get(file) ?? publish(file);
  if (!import.meta.env.DEV) published.set(file, known);
  return known;
}

async function publish(file: string): Promise<FeedImageFile> {
  const original = await readFile(file);
  const hash = createHash('sha256').update(original).update(JSON.stringify(settings));
  const name = `${basename(file, extname(file))}.${hash.digest('base64url').slice(0, 8)}.jpg`;
  const kept = join(fileURLToPath(cacheDir), 'feed-images', name);
  if (!existsSync(kept)) await keepJpeg(original, kept);
  if (!import.meta.env.DEV) await place(kept, name);
  const { width, height } = await sharp(kept).metadata();
  const { size } = await stat(kept);
  return { path: `/feed-images/${name}`, type: 'image/jpeg', length: size, width, height };
}

/** A build that is broken off must not leave half a picture for the next. */
async function keepJpeg(original: Buffer, kept: string): Promise<void> {
  const { width, quality } = settings;
  const jpeg = await sharp(original)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
  await mkdir(join(kept, '..'), { recursive: true });
  await writeFile(`${kept}.part`, jpeg);
  await rename(`${kept}.part`, kept);
}

async function place(kept: string, name: string): Promise<void> {
  const folder = join(fileURLToPath(outDir), 'feed-images');
  await mkdir(folder, { recursive: true });
  await copyFile(kept, join(folder, name));
}
