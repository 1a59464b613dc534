import { toHtml } from 'hast-util-to-html';
import { describe } from '../article/describe.ts';
import type { Article } from '../edition/edition.ts';
import { articleTag } from './article-tag.ts';
import { FeedError } from './check-feed.ts';
import { makeFeedContent } from './feed-content.ts';
import type { FeedContext } from './feed-context.ts';
import type { FeedImage, FeedItem } from './feed.ts';
import { escapeXml } from './xml-text.ts';

/**
 * One article as an item of a feed. Only a correction that is out already moves `updated`.
 * @throws FeedError when its text holds an address that leads nowhere
 */
export async function makeFeedItem(article: Article, context: FeedContext): Promise<FeedItem> {
  const { publication, addressOf } = context;
  const link = addressOf(article.path);
  const { body, image } = await context.loadText(article);
  const updated = lastChange(article, context.now);
  return {
    id: articleTag(article, publication.identity),
    source: article.filePath,
    link,
    title: article.title,
    description: describe(article, body),
    content: [
      image ? figure(image) : '',
      renderContent(article, () => toHtml(makeFeedContent(body.teaser, link))),
      lastLine(article, link, publication.name),
    ].join(''),
    authors: article.authors.map(({ id, name, path }) => ({ id, name, link: addressOf(path) })),
    topics: article.topics.map(({ id, title, path }) => {
      return { id, name: title, link: addressOf(path) };
    }),
    access: article.access,
    published: article.date.instant,
    publishedIso: article.date.iso,
    isDayOnly: article.date.time === undefined,
    ...(updated !== undefined && { updated }),
    ...(image && { image }),
  };
}

function renderContent({ filePath }: Article, render: () => string): string {
  try {
    return render();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FeedError(`A feed would be invalid:\n  ${filePath}: ${reason}`, { cause });
  }
}

/** A correction known by its day alone counts as made when the article was out. */
function lastChange({ updated, corrections, date }: Article, now: number): number | undefined {
  const moments = [updated, ...corrections.map((correction) => correction.date)];
  const told = moments.flatMap((moment) =>
    moment && moment.instant <= now ? [Math.max(moment.instant, date.instant)] : [],
  );
  return told.length > 0 ? Math.max(...told) : undefined;
}

function figure({ url, alt, width, height, caption, credit, note }: FeedImage): string {
  const words = [caption, credit, note].flatMap((text) => (text ? [escapeXml(text)] : []));
  const under = words.length > 0 ? `<figcaption>${words.join(' · ')}</figcaption>` : '';
  const img = `<img src="${escapeXml(url)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
  return `<figure>${img}${under}</figure>`;
}

/** What is not in the feed is said in one line, and where to find it; a whole article ends with its own note. */
function lastLine({ access, extent, note }: Article, link: string, name: string): string {
  const here = (words: string) => `<p><a href="${escapeXml(link)}">${words}</a></p>`;
  if (access === 'members') return here('The rest of this article is for members');
  if (extent === 'blurb') return here('This archive holds only these opening words');
  if (extent === 'headline')
    return here(`This archive of ${escapeXml(name)} holds only the headline`);
  return note ? `<p><em>${escapeXml(note)}</em></p>` : '';
}
