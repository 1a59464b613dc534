/** A feed, whatever format it is written in. All addresses are absolute. */
export interface Feed {
  /** A `tag:` URI of the feed itself, the same in every format. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publication: string;
  /** The page that the feed follows. */
  readonly link: string;
  /** The feed's own folder, which all its formats lie in: the end of each address is added by it. */
  readonly addressOf: (format: FeedFormat) => string;
  /** The newest change of any item, in epoch milliseconds; never the time of the build. */
  readonly updated: number;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  readonly chain?: ArchiveChain;
  /** The WebSub hub that tells subscribers of changes. */
  readonly hub?: string;
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** Where a document stands in an archived feed (RFC 5005, section 4). */
export interface ArchiveChain {
  /** Whether this is the document of one month, not the one to subscribe to. */
  readonly isArchive: boolean;
  /** The document to subscribe to. */
  readonly current: (format: FeedFormat) => string;
  /** The document of the month before; absent in the oldest. */
  readonly previous?: (format: FeedFormat) => string;
  /** The document of the month after: in the oldest alone, which has no other way to the rest. */
  readonly next?: (format: FeedFormat) => string;
}

/** One article in a feed; nothing in it is gated. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) that survives changes of slug, host and protocol. */
  readonly id: string;
  /** The file it is made from, for whoever has to mend it. */
  readonly source: string;
  readonly link: string;
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** HTML: the whole text of a free article, the opening of a members' one. */
  readonly content: string;
  readonly authors: readonly FeedName[];
  readonly topics: readonly FeedName[];
  readonly access: 'free' | 'members';
  /** First publication, or the day of the copy where that is all that is known. Epoch milliseconds. */
  readonly published: number;
  /** The same with the offset of the publication's zone, which says the day that is meant. */
  readonly publishedIso: string;
  /** Whether nothing but the day is known of its publication; `published` is then its first instant. */
  readonly isDayOnly: boolean;
  /** The last correction; absent when there was none. Epoch milliseconds. */
  readonly updated?: number;
  readonly image?: FeedImage;
}

/** An author or a topic, with its page. */
export interface FeedName {
  readonly id: string;
  readonly name: string;
  readonly link: string;
}

/** The picture at the head of an article, as a file that every reader can show. */
export interface FeedImage {
  readonly url: string;
  /** MIME type. */
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly note?: string;
}
