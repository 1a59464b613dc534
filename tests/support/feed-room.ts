import type { Article, Edition } from '../../src/edition/edition.ts';
import { makeEdition } from '../../src/edition/make-edition.ts';
import { listDocuments } from '../../src/feeds/feed-documents.ts';
import type { FeedContext } from '../../src/feeds/feed-context.ts';
import { makeFeedItem } from '../../src/feeds/feed-item.ts';
import type { FeedImage } from '../../src/feeds/feed.ts';
import { remember } from '../../src/feeds/remember.ts';
import { renderBody } from '../../src/markdown/render-body.ts';
import { type ArticleFields, makeInput } from './make-input.ts';

/** What a test says of a newspaper with feeds. */
export interface FeedRoom {
  articles: ArticleFields;
  /** Markdown by slug; others have a line of their own. */
  bodies?: Record<string, string>;
  site?: string;
  now?: number;
  hub?: string;
  image?: FeedImage;
}

/** The edition of a newspaper, and the text of any of its feed documents by path; counts the texts it renders. */
export function openFeedRoom(room: FeedRoom) {
  const now = room.now ?? Date.UTC(2025, 0, 1);
  const edition = makeEdition(makeInput(room.articles, { now }));
  const rendered: string[] = [];
  const context = createContext(room, edition, (slug) => rendered.push(slug));
  const makeItem = remember((article: Article) => makeFeedItem(article, context), 400);
  const documents = listDocuments(edition, { context, makeItem });
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const write = async (path: string): Promise<string> => {
    const document = byPath.get(new URL(path, context.addressOf('/')).pathname);
    if (!document) throw new Error(`there is no feed at ${path}`);
    return document.write();
  };
  return { edition, context, documents, rendered, write };
}

function createContext(room: FeedRoom, { publication }: Edition, log: (slug: string) => void) {
  const { site = 'https://news.example', bodies = {}, hub, image } = room;
  const context: FeedContext = {
    publication,
    now: room.now ?? Date.UTC(2025, 0, 1),
    addressOf: (path) => new URL(path, site).href,
    loadText: async (article) => {
      log(article.slug);
      const body = renderBody(
        bodies[article.slug] ?? `The text of ${article.slug}.`,
        article,
      ).public;
      return { body, ...(image && article.image && { image }) };
    },
    ...(hub !== undefined && { hub }),
  };
  return context;
}
