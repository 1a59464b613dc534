import { cutFont, shortHash } from './cut-font.ts';
import { fontCuts, type FontCut } from './font-cuts.ts';

/** One font file as the site publishes it. */
export interface SiteFont {
  cut: FontCut;
  /** File name with a hash of the bytes, so that it may be cached for ever. */
  fileName: string;
  bytes: Buffer;
}

/** Cuts the fonts of the site out of their npm packages: fewer letters, fewer axes. */
export async function cutSiteFonts(cacheDir: string): Promise<SiteFont[]> {
  return Promise.all(fontCuts.map((cut) => cutSiteFont(cut, cacheDir)));
}

async function cutSiteFont(cut: FontCut, cacheDir: string): Promise<SiteFont> {
  const { name, source, letters, axes } = cut;
  const bytes = await cutFont({ name, source, letters, axes, format: 'woff2' }, cacheDir);
  return { cut, fileName: `${name}.${shortHash(bytes)}.woff2`, bytes };
}
