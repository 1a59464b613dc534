import { z } from 'astro/zod';
import { slug } from './identifier.ts';
import { words } from './text.ts';

/** The editor's choice for the front page. What is not public yet is left out of it by itself. */
export const frontPageSchema = z.strictObject({
  lead: slug().describe('The slug of the article at the head of the front page.'),
  opinion: z.array(slug()).default([]).describe('The opinion articles, in order.'),
  beside: z.array(slug()).default([]).describe('The articles beside the lead, in order.'),
  latest: z
    .union([z.literal('automatic'), z.array(slug())])
    .default('automatic')
    .describe('"automatic" for the newest articles, or a list of slugs in order.'),
  latestTitle: words().describe('The title above the latest articles: "Latest News".'),
});

/** The same fields, none required: what is left of a faulty file is still checked. */
export const frontPageRemainsSchema = frontPageSchema.partial();

export type FrontPageData = z.output<typeof frontPageSchema>;
