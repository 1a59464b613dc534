import { z } from 'astro/zod';
import { previousUrls } from './site-path.ts';
import { words } from './text.ts';

/** The frontmatter of an author; the text below it is the biography. */
export const authorSchema = z.strictObject({
  name: words().describe('The name of the author as readers see it.'),
  role: words().optional().describe('What the author does: "Foreign affairs editor".'),
  previousUrls: previousUrls(),
});

export type AuthorData = z.output<typeof authorSchema>;
