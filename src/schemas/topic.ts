import { z } from 'astro/zod';
import { previousUrls } from './site-path.ts';
import { words } from './text.ts';

/** The frontmatter of a topic; the text below it introduces the topic's page. */
export const topicSchema = z.strictObject({
  title: words().describe('The name of the topic as readers see it.'),
  description: words().describe('One sentence on what the topic covers.'),
  aliases: z
    .array(words())
    .default([])
    .describe('Other words for this topic; an article that uses one is told the right one.'),
  previousUrls: previousUrls(),
});

export type TopicData = z.output<typeof topicSchema>;
