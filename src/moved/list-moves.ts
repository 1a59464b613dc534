import type { Edition } from '../edition/edition.ts';
import { feedFormats, feedPath } from '../feeds/feed-address.ts';

/** An address that something had before: a page sends readers on, a feed goes on answering. */
export interface Move {
  readonly kind: 'page' | 'feed';
  /** Both are paths on the site. */
  readonly from: string;
  readonly to: string;
  /** What is at the new address. */
  readonly title: string;
  /** The file that names the old address. */
  readonly source: string;
}

/**
 * All old addresses of an edition. A topic's or an author's takes its feeds along.
 * @throws Error when two files name the same old address
 */
export function listMoves(edition: Edition): Move[] {
  const { articles, topics, authors, publication } = edition;
  const moves = [
    ...articles.filter(({ status }) => status === 'published').flatMap(listPages),
    ...topics.flatMap(listPages),
    ...topics.flatMap(listFeeds),
    ...authors.map(titled).flatMap((author) => [...listPages(author), ...listFeeds(author)]),
    ...publication.previousFeeds.map(({ from, to }): Move => {
      return { kind: 'feed', from, to, title: publication.name, source: 'publication.yaml' };
    }),
  ];
  refuseRepeats(moves);
  return moves;
}

interface Moved {
  readonly title: string;
  readonly path: string;
  readonly filePath: string;
  readonly previousUrls: readonly string[];
}

function titled<T extends { readonly name: string }>(author: T): T & { readonly title: string } {
  return { ...author, title: author.name };
}

function listPages({ title, path: to, filePath: source, previousUrls }: Moved): Move[] {
  return previousUrls.map((from) => ({ kind: 'page', from, to, title, source }));
}

function listFeeds({ title, path, filePath: source, previousUrls }: Moved): Move[] {
  const places = [{ free: false }, { free: true }].flatMap((variant) =>
    feedFormats.map((format) => (folder: string) => feedPath({ folder, ...variant }, format)),
  );
  return previousUrls.flatMap((url) =>
    places.map((at): Move => {
      const folder = url.endsWith('/') ? url : `${url}/`;
      return { kind: 'feed', from: at(folder), to: at(path), title, source };
    }),
  );
}

function refuseRepeats(moves: readonly Move[]): void {
  const owners = new Map<string, Move>();
  for (const move of moves) {
    const address = move.from.replace(/\/$/, '');
    const owner = owners.get(address);
    if (owner) {
      throw new Error(
        `The old address ${move.from} is named twice: in ${owner.source} and in ${move.source}. Delete one.`,
      );
    }
    owners.set(address, move);
  }
}
