import { z } from 'astro/zod';

/** A path on this site, from its root; it may not climb out of it. */
export const sitePath = () =>
  z.string().regex(/^\/(?!\/)(?!(?:[^?#]*\/)?\.{1,2}(?:\/|$))[^\s?#\\]*$/, {
    error: ({ input }) =>
      typeof input === 'string' && /^\/\S*\s/.test(input)
        ? 'must have no space in it: a browser writes one as "%20"'
        : 'must be an address on this site that starts with "/", such as /articles/2012/old-slug/',
  });

/** The addresses a page had before. */
export const previousUrls = () =>
  z
    .array(sitePath())
    .optional()
    .describe('Addresses this page had before, and its feeds with it; they lead to the new one.');
