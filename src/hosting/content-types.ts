/** Feed files of one type: a feed is more than some XML. */
interface FeedType {
  type: string;
  files: readonly string[];
  /** They lie beside every page that can be followed, not in the root alone. */
  everywhere: boolean;
}

export const feedTypes: readonly FeedType[] = [
  {
    type: 'application/rss+xml; charset=utf-8',
    files: ['rss.xml', 'rss-free.xml'],
    everywhere: true,
  },
  { type: 'application/rss+xml; charset=utf-8', files: ['corrections.xml'], everywhere: false },
  {
    type: 'application/atom+xml; charset=utf-8',
    files: ['atom.xml', 'atom-free.xml'],
    everywhere: true,
  },
  {
    type: 'application/feed+json; charset=utf-8',
    files: ['feed.json', 'feed-free.json'],
    everywhere: true,
  },
  { type: 'text/x-opml; charset=utf-8', files: ['feeds.opml'], everywhere: false },
];

/** The type of every other file, by the ending of its name. */
export const endingTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** What a file with any other ending is: sealed articles, and the parts of the search index. */
export const otherType = 'application/octet-stream';

/** The Content-Type of a file of the site, by its name. */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const feed = feedTypes.find(({ files }) => files.includes(name));
  return feed?.type ?? endingTypes[name.slice(name.lastIndexOf('.') + 1)] ?? otherType;
}
