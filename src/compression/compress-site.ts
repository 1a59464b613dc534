import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forEachAtOnce } from './for-each-at-once.ts';

const compressors = {
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

// Pictures, fonts and sealed articles are as small as they get.
const textFile = /\.(html|css|js|json|xml|opml|txt|svg|webmanifest|wasm)$/;

/**
 * Brotli's best takes 11 ms a file and gives a tenth less than quality 5, which takes a quarter of one. So the size of
 * the site decides, and nothing that differs from build to build.
 */
const manyFiles = 1000;

/**
 * Writes `.br` and `.gz` beside those of `files` that are text, each where it is the smaller file: servers hand them
 * out as they are. Small files get them too: an article loads several scripts of some hundred bytes.
 * `files` are paths from `folder`. The same files give the same bytes.
 */
export async function compressSite(folder: string, files: readonly string[]): Promise<void> {
  const texts = files.filter((file) => textFile.test(file));
  const quality = texts.length > manyFiles ? 5 : constants.BROTLI_MAX_QUALITY;
  await forEachAtOnce(texts, (file) => compressFile(join(folder, file), quality));
}

async function compressFile(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file);
  for (const [ending, compress] of Object.entries(compressors)) {
    const compressed = await compress(bytes, quality);
    if (compressed.length < bytes.length) await writeFile(`${file}.${ending}`, compressed);
  }
}
