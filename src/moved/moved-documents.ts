import type { FeedDocument } from '../feeds/feed-documents.ts';
import type { Move } from './list-moves.ts';
import { redirectPage } from './redirect-page.ts';
import { isFile, redirectsFile } from './redirects-file.ts';

/** What the old addresses need of the site. */
export interface MovedContext {
  readonly language: string;
  /** The feeds of the site. */
  readonly documents: readonly FeedDocument[];
  addressOf(path: string): string;
  /** A path with the base path that the site lies under. */
  pathTo(path: string): string;
}

/**
 * The files at all old addresses, and `_redirects`. A feed answers with its own document, because
 * readers follow no page.
 * @throws Error when an old feed leads to no feed
 */
export function listMovedDocuments(moves: readonly Move[], context: MovedContext): FeedDocument[] {
  const { pathTo, documents } = context;
  const rules = moves.map(({ from, to }) => ({ from: pathTo(from), to: pathTo(to) }));
  const redirects = {
    path: '/_redirects',
    type: 'text/plain',
    write: async () => redirectsFile(rules),
  };
  const feeds = new Map(documents.map((document) => [document.path, document]));
  return [...moves.map((move) => moveDocument(move, feeds, context)), redirects];
}

function moveDocument(
  move: Move,
  feeds: ReadonlyMap<string, FeedDocument>,
  { language, addressOf }: MovedContext,
): FeedDocument {
  const path = fileOf(move.from);
  if (move.kind === 'page') {
    const address = addressOf(move.to);
    const write = async () => redirectPage({ title: move.title, address, language });
    return { path, type: 'text/html', write };
  }
  const feed = feeds.get(move.to);
  if (feed) return { ...feed, path };
  throw new Error(
    `${move.source}: the old feed ${move.from} leads to ${move.to}, which is no feed.`,
  );
}

/** The file in which a static host looks for an address. */
function fileOf(address: string): string {
  const path = decodeURI(address);
  return isFile(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
}
