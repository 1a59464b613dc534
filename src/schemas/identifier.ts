import { z } from 'astro/zod';

/** What a slug looks like: lower-case letters and digits in words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The file name, without its ending, of an article, a topic or an author. */
export const slug = () =>
  z
    .string()
    .regex(slugPattern, 'must be lower-case words joined by hyphens, such as "intelligence-chief"');
