import type { Article, ArticleCorrection, DatedCorrection } from '../edition/edition.ts';
import { sayPlace } from '../schemas/correction.ts';
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

/** What the feed of corrections is called, and says of itself. */
export function sayCorrections({ publication: { name } }: FeedContext) {
  return { title: `${name}: corrections`, description: `What ${name} has corrected, and when.` };
}

/** The feed of corrections, newest first. Each is an item of its own: the article's items stay where they are. */
export function makeCorrectionsFeed(articles: readonly Article[], context: FeedContext): Feed {
  const { publication, now, addressOf, hub } = context;
  const items = publicOnly(articles)
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .filter(({ correction }) => correction.date.instant <= now)
    .map((found) => makeItem(found, context))
    .sort((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1))
    .slice(0, length);
  const first = Date.parse(publication.identity.date);
  const feed = {
    id: feedTag('corrections', publication.identity),
    ...sayCorrections(context),
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

function makeItem({ article, correction }: ArticleCorrection, context: FeedContext): FeedItem {
  const { publication, addressOf } = context;
  const said = describeCorrection(correction);
  const link = addressOf(article.path);
  return {
    id: `${articleTag(article, publication.identity)}#${correction.id}`,
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

/** Of a correction for members it is said that there is one; its words are sealed. */
function describeCorrection({ where, was, now, members }: DatedCorrection): string {
  if (members) return 'The part for members was corrected.';
  const place = where ? ` (${sayPlace(where)})` : '';
  return `It said${place}: “${was}” It says now: “${now}”`;
}
