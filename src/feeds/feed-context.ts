import type { Root } from 'hast';
import type { Article } from '../edition/edition.ts';
import type { PublicBody } from '../markdown/rendered-body.ts';
import type { Publication } from '../schemas/publication.ts';
import type { FeedImage } from './feed.ts';

/** What feeds take from the site around them, so that they know neither Astro nor a clock. */
export interface FeedContext {
  readonly publication: Publication;
  /** Epoch milliseconds; nothing in a feed is dated later. */
  readonly now: number;
  /** The WebSub hub, if there is one. */
  readonly hub?: string;
  /** The absolute address of a path on the site. */
  addressOf(path: string): string;
  /** Reads and renders an article anew: the tree is the caller's to change. */
  loadText(article: Article): Promise<FeedText>;
}

/** What a feed shows of an article. */
interface FeedText {
  readonly body: PublicBody & { readonly teaser: Root };
  readonly image?: FeedImage;
}
