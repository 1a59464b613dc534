import { toHtml } from 'hast-util-to-html';
import { describe } from '../article/describe.ts';
import { readArticle } from '../article/read-article.ts';
import type { Article } from '../edition/edition.ts';
import type { Publication } from '../schemas/publication.ts';
import { addressOf } from '../site/address.ts';
import { makeAddressesAbsolute } from './absolute-addresses.ts';
import { articleTag } from './article-tag.ts';
import type { FeedItem } from './feed.ts';
import { escapeXml } from './xml-text.ts';

/** One article as an item of a feed. */
export async function makeFeedItem(article: Article, publication: Publication): Promise<FeedItem> {
  const link = addressOf(article.path);
  const { public: body } = await readArticle(article);
  makeAddressesAbsolute(body.teaser, link);
  return {
    id: articleTag(article, publication.identity),
    link,
    title: article.title,
    description: describe(article, body),
    content: toHtml(body.teaser) + lastLine(article, link, publication.name),
    authors: article.authors.map(({ name }) => name),
    categories: article.topics.map(({ title }) => title),
    access: article.access,
    published: article.date.instant,
  };
}

/** What is not in the feed is said in one line, and where to find it. */
function lastLine({ access, extent }: Article, link: string, name: string): string {
  const here = (words: string) => `<p><a href="${escapeXml(link)}">${words}</a></p>`;
  if (access === 'members') return here('The rest of this article is for members');
  if (extent === 'blurb') return here('This archive holds only these opening words');
  if (extent === 'headline')
    return here(`This archive of ${escapeXml(name)} holds only the headline`);
  return '';
}
