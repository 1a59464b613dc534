import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import { cutDrawingFonts, type DrawingFonts } from '../fonts/drawing-fonts.ts';

let cut: Promise<DrawingFonts> | undefined;

/** The fonts that pictures of this site are drawn with, cut once a build. */
export function drawingFonts(): Promise<DrawingFonts> {
  cut ??= cutDrawingFonts(join(fileURLToPath(cacheDir), 'fonts'));
  return cut;
}
