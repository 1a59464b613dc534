import { z } from 'astro/zod';
import { words } from './text.ts';

/** The abbreviations that articles explain at their first use. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        term: words().describe('The abbreviation as it stands in articles: "EEAS".'),
        expansion: words().describe('What it stands for: "European External Action Service".'),
        forms: z.array(words()).default([]).describe('Other forms of it in articles: "CCCs".'),
      }),
    )
    .default([])
    .describe('The abbreviations, in any order.'),
});

export type Glossary = z.output<typeof glossarySchema>;
export type GlossaryTerm = Glossary['terms'][number];
