import { toString } from 'hast-util-to-string';
import type { Article } from '../edition/edition.ts';
import type { PublicBody } from '../markdown/rendered-body.ts';

/** What search engines show of a description before they cut it. */
const longest = 160;

/** A line about an article for lists and previews: its standfirst, or the first words everybody may read. */
export function describe(article: Article, body: PublicBody): string {
  return article.description ?? (shorten(firstWords(body)) || article.title);
}

/** The words of the teaser in one line. */
export function firstWords({ teaser }: PublicBody): string {
  return toString(teaser).replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest - 2);
  return `${text.slice(0, space > 0 ? space : longest - 2)} …`;
}
