import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCuts, type FontCut } from './font-cuts.ts';

/** One font file as the site publishes it. */
export interface SiteFont {
  cut: FontCut;
  /** File name with a hash of the bytes, so that it may be cached for ever. */
  fileName: string;
  bytes: Buffer;
}

const require = createRequire(import.meta.url);

/**
 * Cuts the fonts of the site out of their npm packages: fewer letters, fewer axes.
 * `cacheDir` keeps the results between builds, because cutting takes seconds.
 */
export async function cutSiteFonts(cacheDir: string): Promise<SiteFont[]> {
  await mkdir(cacheDir, { recursive: true });
  return Promise.all(fontCuts.map((cut) => cutFont(cut, cacheDir)));
}

async function cutFont(cut: FontCut, cacheDir: string): Promise<SiteFont> {
  const source = await readFile(require.resolve(cut.source));
  const key = shortHash(Buffer.concat([source, Buffer.from(JSON.stringify(cut))]));
  const cached = join(cacheDir, `${cut.name}.${key}.woff2`);
  const bytes = await readFile(cached).catch(async () => {
    const made = await subsetFont(source, cut.letters, {
      targetFormat: 'woff2',
      variationAxes: cut.axes,
    });
    await writeFile(cached, made);
    return made;
  });
  return { cut, fileName: `${cut.name}.${shortHash(bytes)}.woff2`, bytes };
}

function shortHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}
