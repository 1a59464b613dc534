import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** What a picture may weigh where a phone takes it: a second on a slow line. */
const limit = 40 * 1024;

/** From the quality that nobody can tell from the original to one that shows on close looks. */
const qualities = [52, 45, 38, 32, 26];

export interface FittingOptions {
  /** The original file's bytes. */
  bytes: Buffer;
  /** In pixels. */
  width: number;
  /** Keeps what was found from build to build, because finding it encodes the picture. */
  cacheDir: string;
}

/**
 * The highest AVIF quality at which a picture of this width weighs no more than a phone should fetch; the lowest
 * where none does.
 */
export async function fittingQuality(options: FittingOptions): Promise<number> {
  const hash = createHash('sha256').update(options.bytes);
  const setting = JSON.stringify([options.width, limit, qualities, sharp.versions.vips]);
  const kept = join(options.cacheDir, `${hash.update(setting).digest('hex').slice(0, 32)}.txt`);
  const known = Number(await readFile(kept, 'utf8').catch(() => '0'));
  if (qualities.includes(known)) return known;
  const found = await findQuality(options);
  await mkdir(dirname(kept), { recursive: true });
  // A build that is broken off must not leave half a number.
  await writeFile(`${kept}.part`, String(found));
  await rename(`${kept}.part`, kept);
  return found;
}

async function findQuality({ bytes, width }: FittingOptions): Promise<number> {
  const resized = await sharp(bytes).rotate().resize({ width }).png().toBuffer();
  for (const quality of qualities) {
    const { info } = await sharp(resized).avif({ quality }).toBuffer({ resolveWithObject: true });
    if (info.size <= limit) return quality;
  }
  return qualities.at(-1) ?? 0;
}
