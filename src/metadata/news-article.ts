import type { NewsArticle, Person, WebPageElement } from 'schema-dts';
import type { Article } from '../edition/edition.ts';
import { isWholeInterview, speakerPath } from '../edition/speakers.ts';
import type { Thing } from './json-ld.ts';
import { findLastChange, writeMoment } from './last-change.ts';
import { describePublisher } from './publisher.ts';
import type { SiteContext } from './site-context.ts';

/** The class of the element that stands for what is held back; search engines look for it. */
export const gatedClass = 'gated';

/** An article with what its page says about it. All of it is public. */
export interface ArticleFacts {
  readonly article: Article;
  /** The standfirst, or the first words of the teaser. */
  readonly description: string;
  /** Whether the page holds something back, in the element of `gatedClass`. */
  readonly isGated: boolean;
  /** Absolute addresses, the picture of the page first. */
  readonly images: readonly string[];
}

const types: Record<Article['kind'], Thing['@type']> = {
  news: 'NewsArticle',
  brief: 'NewsArticle',
  interview: 'NewsArticle',
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
};

/**
 * An article as schema.org's NewsArticle. An article whose publication is not known has no
 * `datePublished`: the day of a copy is none.
 */
export function describeArticle(facts: ArticleFacts, context: SiteContext): Thing {
  const { article, description, isGated, images } = facts;
  const { publication, addressOf, now } = context;
  const { published, topics } = article;
  const changed = findLastChange(article, now);
  const address = addressOf(article.path);
  const thing = {
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    mainEntityOfPage: address,
    headline: article.title,
    description,
    inLanguage: publication.language,
    datePublished: published && writeMoment(published),
    dateModified: changed && writeMoment(changed),
    author: listOrNothing(article.authors.map((author) => describeAuthor(author, context))),
    contributor: listOrNothing(describeSpeakers(article, context)),
    publisher: describePublisher(context),
    image: images,
    articleSection: topics[0]?.title,
    keywords: listOrNothing(topics.map(({ title }) => title)),
    isAccessibleForFree: !isGated,
    hasPart: isGated ? gatedPart : undefined,
  } satisfies NewsArticle;
  return { ...thing, '@type': types[article.kind] };
}

/** Someone who writes, as the byline has it. */
function describeAuthor(
  { name, role, path }: Article['authors'][number],
  { addressOf }: SiteContext,
) {
  return {
    '@type': 'Person',
    name,
    url: addressOf(path),
    jobTitle: role,
  } as const satisfies Person;
}

const gatedPart = {
  '@type': 'WebPageElement',
  isAccessibleForFree: false,
  cssSelector: `.${gatedClass}`,
} as const satisfies WebPageElement;

/** Who speaks in an interview, with their page. A newspaper that asks in its own name is no person. */
function describeSpeakers(article: Article, { publication, addressOf }: SiteContext) {
  const hasPages = isWholeInterview(article);
  const people = article.speakers.filter(({ name }) => name !== publication.name);
  return people.map(({ id, name, position }) => {
    const url = hasPages ? addressOf(speakerPath(id)) : undefined;
    return { '@type': 'Person', name, url, jobTitle: position } as const satisfies Person;
  });
}

function listOrNothing<T>(things: readonly T[]): readonly T[] | undefined {
  return things.length > 0 ? things : undefined;
}
