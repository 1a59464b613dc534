import type { Article, DatedCorrection } from '../edition/edition.ts';
import { articleTag } from './article-tag.ts';
import { checkFeed } from './check-feed.ts';
import type { FeedContext } from './feed-context.ts';
import { publicOnly } from './feed-entries.ts';
import { feedTag } from './feed-tag.ts';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml } from './xml-text.ts';

const length = 30;

/** The path of the feed of corrections. */
export const correctionsPath = '/corrections.xml';

/** The feed of corrections, newest first. Each is an item of its own: the article's items stay where they are. */
export function makeCorrectionsFeed(articles: readonly Article[], context: FeedContext): Feed {
  const { publication, now, addressOf, hub } = context;
  const items = publicOnly(articles)
    .flatMap((article) => numberCorrections(article))
    .filter(({ correction }) => correction.date.instant <= now)
    .map((found) => makeItem(found, context))
    .sort((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1))
    .slice(0, length);
  const first = Date.parse(publication.identity.date);
  const feed = {
    id: feedTag('corrections', publication.identity),
    title: `${publication.name}: corrections`,
    description: `What ${publication.name} has corrected, and when.`,
    language: publication.language,
    publication: publication.name,
    link: addressOf('/'),
    addressOf: () => addressOf(correctionsPath),
    updated: items.reduce((last, { published }) => Math.max(last, published), first),
    items,
    ...(hub !== undefined && { hub }),
  };
  return checkFeed(feed, now);
}

interface Found {
  readonly article: Article;
  readonly correction: DatedCorrection;
  /** The day, and which of that day it is when there are several. */
  readonly key: string;
}

/** Known by its day and not by its place in the list, to which editors add at either end. */
function numberCorrections(article: Article): Found[] {
  const seen = new Map<string, number>();
  return article.corrections.map((correction) => {
    const { day } = correction.date;
    const count = (seen.get(day) ?? 0) + 1;
    seen.set(day, count);
    return { article, correction, key: count === 1 ? day : `${day}-${count}` };
  });
}

function makeItem({ article, correction, key }: Found, context: FeedContext): FeedItem {
  const { publication, addressOf } = context;
  const place = correction.where ? ` (${correction.where})` : '';
  const said = `It said${place}: “${correction.was}” It says now: “${correction.now}”`;
  const link = addressOf(article.path);
  return {
    id: `${articleTag(article, publication.identity)}#correction-${key}`,
    source: article.filePath,
    link,
    title: `Correction: ${article.title}`,
    description: said,
    content: `<p>${escapeXml(said)}</p><p><a href="${escapeXml(link)}">${escapeXml(article.title)}</a></p>`,
    authors: [],
    topics: article.topics.map(({ id, title, path }) => {
      return { id, name: title, link: addressOf(path) };
    }),
    access: article.access,
    published: correction.date.instant,
    publishedIso: correction.date.iso,
    isDayOnly: correction.date.time === undefined,
  };
}
