import type { FeedFormat } from './feed.ts';

/** The formats of every feed, in the order in which they are offered. */
export const feedFormats = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];

/** What people call the formats, and the types that browsers know them by. */
export const formatNames: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON' };
export const formatTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

const stems: Record<FeedFormat, [string, string]> = {
  rss: ['rss', 'xml'],
  atom: ['atom', 'xml'],
  json: ['feed', 'json'],
};

export interface FeedPlace {
  /** The folder of the page that is followed: `/` or `/topics/espionage/`. */
  readonly folder: string;
  /** Only what everybody may read whole. */
  readonly free?: boolean;
}

/** The path of a feed on the site: `/topics/espionage/rss-free.xml`. Readers keep it for years. */
export function feedPath({ folder, free = false }: FeedPlace, format: FeedFormat): string {
  const [stem, ending] = stems[format];
  return `${folder}${stem}${free ? '-free' : ''}.${ending}`;
}
