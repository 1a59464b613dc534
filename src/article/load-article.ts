import type { Crumb } from '../components/crumb.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { publishImage, type PublishedImage } from '../images/publish-image.ts';
import type { FollowedPage } from '../feeds/followed-page.ts';
import type {
  ExplainedTerm,
  OutlineEntry,
  PublicBody,
  Withheld,
} from '../markdown/rendered-body.ts';
import { describe } from './describe.ts';
import { imageFile, readArticle } from './read-article.ts';
import { sealRemainder, type Gate } from './seal-remainder.ts';
import { toHtml } from 'hast-util-to-html';

/** Everything an article's page shows; nothing in it is gated. */
export interface ArticlePage {
  article: Article;
  teaserHtml: string;
  /** For search engines and previews: the standfirst, or the first words. */
  description: string;
  words: number;
  withheld?: Withheld;
  /** The exchanges of an interview in their order; none when the text is no interview. */
  outline: NavigatorEntry[];
  /** What is explained of the part that everybody may read. */
  terms: readonly ExplainedTerm[];
  hasInsertions: boolean;
  gate?: Gate;
  picture?: ArticlePicture;
  related: readonly Article[];
  breadcrumb: Crumb[];
  feeds: FollowedPage[];
}

/** A place in the navigator; what is closed is for members. */
export interface NavigatorEntry extends OutlineEntry {
  isClosed: boolean;
}

/** The picture at the head of an article, with what is said about it. */
export interface ArticlePicture {
  image: PublishedImage;
  alt: string;
  sizes: string;
  caption?: string;
  credit?: string;
  note?: string;
}

const relatedCount = 4;

/** Puts together what the page of an article shows. */
export async function loadArticle(article: Article, edition: Edition): Promise<ArticlePage> {
  const text = await readArticle(article);
  const { teaser, words, withheld } = text.public;
  const topic = article.topics[0];
  return {
    article,
    teaserHtml: toHtml(teaser),
    description: describe(article, text.public),
    words,
    withheld,
    outline: listOutline(text.public),
    terms: text.public.terms,
    hasInsertions: text.public.insertions > 0,
    gate: text.gated && (await sealRemainder(article, text.gated)),
    picture: await loadPicture(article),
    related: edition.relatedTo(article, relatedCount),
    breadcrumb: [
      ...(topic ? [{ name: topic.title, path: topic.path }] : []),
      { name: article.title },
    ],
    feeds: topic ? [{ title: topic.title, folder: topic.path }] : [],
  };
}

function listOutline({ exchanges, withheld }: PublicBody): NavigatorEntry[] {
  const open = exchanges.map(({ id, number, question, asker, interviewees }) => {
    return { id, number, question, speakers: [asker, ...interviewees], isClosed: false };
  });
  return [...open, ...(withheld?.outline ?? []).map((entry) => ({ ...entry, isClosed: true }))];
}

/** The picture at the head of an article, published; nothing for an article without one. */
export async function loadPicture(article: Article): Promise<ArticlePicture | undefined> {
  if (!article.image) return undefined;
  const { src, ...words } = article.image;
  const image = await publishImage(imageFile(article, src));
  return { image, sizes: '(width >= 64rem) 664px, 94vw', ...words };
}
