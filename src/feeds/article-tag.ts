import type { Article } from '../edition/edition.ts';
import type { Publication } from '../schemas/publication.ts';

/**
 * The identity of an article in every feed: a `tag:` URI (RFC 4151, section 2.1) from the
 * publication's fixed authority and the address that the article was first published under.
 */
export function articleTag(article: Article, identity: Publication['identity']): string {
  return `tag:${identity.authority},${identity.date}:${article.firstYear}/${article.id}`;
}
