import { z } from 'astro/zod';
import { momentText } from './moment-text.ts';
import { words } from './text.ts';

/** A correction that readers are told about. */
export const correctionSchema = z.strictObject({
  date: momentText().describe('The day the text was corrected.'),
  where: words()
    .optional()
    .describe('The place: "exchange-7", "paragraph-3", or in words: "third paragraph".'),
  was: words().describe('What the article said before.'),
  now: words().describe('What it says now.'),
  members: z
    .boolean()
    .optional()
    .describe('true when it is about the part for members: only they read what was wrong.'),
});

export type Correction = z.output<typeof correctionSchema>;

/** A correction as everybody may know it: of one for members neither the words nor more than the place. */
export type PublicCorrection = Pick<Correction, 'date' | 'where' | 'members'> &
  Partial<Pick<Correction, 'was' | 'now'>>;

/** Whether `where` is a place that the page can point at: the id of an exchange, or a paragraph by its number. */
export function isCorrectionPlace(where: string | undefined): where is string {
  return where !== undefined && /^(exchange|paragraph)-\d+$/.test(where);
}

/** Takes out of a correction what only members may read. */
export function withholdCorrection(correction: PublicCorrection): PublicCorrection {
  const { date, where, members } = correction;
  if (!members) return correction;
  return { date, members, ...(isCorrectionPlace(where) && { where }) };
}

/** A place in words: "paragraph 3"; the number in an exchange's id is no number that readers see. */
export function sayPlace(where: string): string {
  if (!isCorrectionPlace(where)) return where;
  return where.startsWith('exchange') ? 'an answer' : where.replace('-', ' ');
}
