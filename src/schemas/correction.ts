import { z } from 'astro/zod';
import { momentText } from './moment-text.ts';
import { words } from './text.ts';

/** A correction that readers are told about. */
export const correctionSchema = z.strictObject({
  date: momentText().describe('The day the text was corrected.'),
  where: words().optional().describe('Which place in the article: "third paragraph".'),
  was: words().describe('What the article said before.'),
  now: words().describe('What it says now.'),
});

export type Correction = z.output<typeof correctionSchema>;
