import { z } from 'astro/zod';
import { correctionSchema } from './correction.ts';
import { imageSchema } from './image.ts';
import { momentText } from './moment-text.ts';
import { authorName, topicName } from './names.ts';
import { sitePath } from './site-path.ts';
import { speakerSchema } from './speaker.ts';
import { words } from './text.ts';

const fields = z.strictObject({
  title: words().describe('The headline.'),
  description: words().optional().describe('The standfirst: one or two sentences, always public.'),
  kind: z
    .enum(['news', 'interview', 'opinion', 'analysis', 'brief'])
    .describe('What kind of article it is.'),
  published: momentText()
    .optional()
    .describe('When it was first published. In the future: it stays out until then.'),
  updated: momentText().optional().describe('When its text was last changed for readers.'),
  captured: momentText()
    .optional()
    .describe('The day this copy was made, for an article taken over from somewhere else.'),
  authors: z.array(authorName).default([]).describe('Who wrote it: file names in authors/.'),
  topics: z.array(topicName).default([]).describe('What it is about: file names in topics/.'),
  access: z
    .enum(['free', 'members'])
    .describe('Who may read it whole: everybody (free) or members (members).'),
  image: imageSchema.optional().describe('The picture at the head of the article.'),
  speakers: z.array(speakerSchema).min(1).optional().describe('Who speaks in an interview.'),
  showQuestions: z
    .boolean()
    .optional()
    .describe('true shows the questions behind the marker to everybody, without their answers.'),
  related: z.array(words()).optional().describe('Articles to show first under "related": slugs.'),
  corrections: z.array(correctionSchema).optional().describe('What was corrected, and when.'),
  previousUrls: z
    .array(sitePath())
    .optional()
    .describe('Addresses this article had before; they lead to the new one.'),
  extent: z
    .enum(['full', 'blurb', 'headline'])
    .default('full')
    .describe('How much of the article is here: all of it, its blurb or only its headline.'),
  note: words().optional().describe('The line after the text: who the author is, for example.'),
  draft: z.boolean().default(false).describe('true keeps the article out of the site.'),
});

/** The frontmatter of an article. Rules that need other files or the text are in src/checks. */
export const articleSchema = fields.refine(
  ({ published, captured }) => published !== undefined || captured !== undefined,
  {
    error: 'a date is missing: neither "published" nor "captured" is given',
    params: {
      help: 'Add "published: 2012-09-17", or "captured:" when only the day of the copy is known.',
    },
    when: () => true,
  },
);

/** The same fields, none required: what is left of a faulty file still has its references checked. */
export const articleRemainsSchema = fields.partial();

export type ArticleFrontmatter = z.output<typeof articleSchema>;
