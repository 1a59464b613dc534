/** A feed, whatever format it is written in. All addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that the feed follows. */
  link: string;
  /** The feed's own address. */
  self: string;
  /** Newest first. */
  items: FeedItem[];
}

/** One article in a feed; nothing in it is gated. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) that survives changes of slug, host and protocol. */
  id: string;
  link: string;
  title: string;
  /** Plain text. */
  description: string;
  /** HTML: the whole text of a free article, the opening of a members' one. */
  content: string;
  authors: string[];
  categories: string[];
  access: 'free' | 'members';
  /** First publication, or the day of the copy where that is all that is known. Epoch milliseconds. */
  published: number;
}
