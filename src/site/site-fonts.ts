import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import { cutSiteFonts, type SiteFont } from '../fonts/site-fonts.ts';

let cut: Promise<SiteFont[]> | undefined;

/** The fonts of this site, cut once a build. */
export function siteFonts(): Promise<SiteFont[]> {
  cut ??= cutSiteFonts(join(fileURLToPath(cacheDir), 'fonts'));
  return cut;
}
