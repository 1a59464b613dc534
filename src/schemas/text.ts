import { z } from 'astro/zod';

/** Words for readers, kept exactly as written; blank text is refused. */
export const words = () => z.string().regex(/\S/, 'must not be blank');

/** A web address of another site: http or https only, so that no link runs script. */
export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: 'must be a web address such as https://example.org/' });
