import { makeArchive } from './archive.ts';
import { collectArticles } from './collect-articles.ts';
import { collectCorrections } from './corrections.ts';
import type { Edition } from './edition.ts';
import type { EditionInput } from './edition-input.ts';
import { groupAuthors, groupTopics } from './groups.ts';
import { findDay } from './moment.ts';
import { resolveFrontPage } from './resolve-front-page.ts';
import { groupSpeakers } from './speakers.ts';
import { findEarlier, findRelated, indexTopics } from './related.ts';

/**
 * Makes the one snapshot that all pages, lists, feeds and sitemaps show. Pure: the same input gives
 * the same edition. Cost and memory grow linearly with the articles.
 */
export function makeEdition(input: EditionInput): Edition {
  const articles = collectArticles(input);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const topics = groupTopics(articles, input);
  const authors = groupAuthors(articles, input);
  const topicsById = new Map(topics.map((topic) => [topic.id, topic]));
  const authorsById = new Map(authors.map((author) => [author.id, author]));
  const index = { bySlug, topics: indexTopics(topics) };
  return {
    publication: input.publication,
    partners: input.partners ?? { lists: [] },
    frontPage: resolveFrontPage(input.frontPage, { articles, bySlug }),
    articles,
    day: articles.find(({ status }) => status === 'published')?.date.day,
    today: findDay(input.now, input.publication.timeZone),
    topics,
    authors,
    speakers: groupSpeakers(articles, input),
    archive: makeArchive(articles),
    corrections: collectCorrections(articles),
    article: (slug) => bySlug.get(slug),
    topic: (id) => topicsById.get(id),
    author: (id) => authorsById.get(id),
    relatedTo: (article, limit) => findRelated(article, limit, index),
    earlierIn: (topic, article) => findEarlier(topic, article, index),
  };
}
