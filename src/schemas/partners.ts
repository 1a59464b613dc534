import { z } from 'astro/zod';
import { webAddress, words } from './text.ts';

const highlight = z.strictObject({
  partner: words().describe('Who pays for the line.'),
  headline: words().describe('The line itself.'),
  url: webAddress().optional().describe("The partner's own page."),
});

/** Sponsored lines, always shown as such and never mixed with editorial. */
export const partnersSchema = z.strictObject({
  lists: z
    .array(
      z.strictObject({
        title: words().describe('The title above the list: "Stakeholders\' Highlights".'),
        items: z.array(highlight).min(1).describe('The lines of the list, in order.'),
      }),
    )
    .default([])
    .describe('The lists of sponsored lines, in order.'),
});

export type Partners = z.output<typeof partnersSchema>;
