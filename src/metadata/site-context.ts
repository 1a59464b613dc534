import type { Publication } from '../schemas/publication.ts';

/** What metadata takes from the site around it, so that it knows neither Astro nor a clock. */
export interface SiteContext {
  readonly publication: Publication;
  /** Epoch milliseconds: the moment the edition is made for. */
  readonly now: number;
  /** The absolute address of a path on the site. */
  addressOf(path: string): string;
  /** A path with the base path that the site lies under. */
  pathTo(path: string): string;
}
