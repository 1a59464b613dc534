import { formatTypes } from './feed-address.ts';
import type { Feed, FeedFormat } from './feed.ts';

/** The namespace of RFC 5005, whose `archive` marks a document that is not the one to subscribe to. */
export const historyNamespace = 'http://purl.org/syndication/history/1.0';

/** A link of a feed to another document, as Atom's `link` names it. */
export interface DocumentLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** The links of a feed: itself, its hub (WebSub, section 4), and its archive (RFC 5005, section 4). */
export function documentLinks({ addressOf, hub, chain }: Feed, format: FeedFormat): DocumentLink[] {
  const type = formatTypes[format];
  const link = (rel: string, href: string | undefined) => (href ? [{ rel, href, type }] : []);
  return [
    ...link('self', addressOf(format)),
    ...(hub === undefined ? [] : [{ rel: 'hub', href: hub }]),
    ...link('current', chain?.isArchive ? chain.current(format) : undefined),
    ...link('prev-archive', chain?.previous?.(format)),
    ...link('next-archive', chain?.next?.(format)),
  ];
}
