import { z } from 'astro/zod';
import { words } from './text.ts';

/** The picture at the head of an article. */
export const imageSchema = z.strictObject({
  src: words().describe('The picture file, beside the article: "winants.jpg" or "./winants.jpg".'),
  alt: words().describe('What the picture shows, for readers who do not see it.'),
  caption: words().optional().describe('The line under the picture.'),
  credit: words().optional().describe('Who made the picture.'),
});

export type Image = z.output<typeof imageSchema>;
