import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FontCut } from './font-cuts.ts';

/** What is taken out of a font file: some letters or all, and fewer axes. */
export interface CutRequest {
  readonly name: string;
  /** The file in its npm package. */
  readonly source: string;
  /** Absent: all that are in the file. */
  readonly letters?: string;
  readonly axes: FontCut['axes'];
  readonly format: 'woff2' | 'truetype';
}

const require = createRequire(import.meta.url);

/** Cuts a font file. `cacheDir` keeps the result between builds, because cutting takes seconds. */
export async function cutFont(request: CutRequest, cacheDir: string): Promise<Buffer> {
  const source = await readFile(require.resolve(request.source));
  const key = shortHash(Buffer.concat([source, Buffer.from(JSON.stringify(request))]));
  const cached = join(cacheDir, `${request.name}.${key}.${request.format}`);
  return readFile(cached).catch(() => makeCut(request, source, cached));
}

/** The first ten letters of the SHA-256 of some bytes. */
export function shortHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

/** A build that is broken off must not leave half a font for the next. */
async function makeCut(request: CutRequest, source: Buffer, cached: string): Promise<Buffer> {
  const { letters, axes, format } = request;
  const made = await subsetFont(source, letters, {
    targetFormat: format,
    variationAxes: axes,
    ...(letters === undefined && { keepAllGlyphs: true }),
  });
  await mkdir(join(cached, '..'), { recursive: true });
  await writeFile(`${cached}.part`, made);
  await rename(`${cached}.part`, cached);
  return made;
}
