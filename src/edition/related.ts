import { compareArticles } from './collect-articles.ts';
import type { Article, Topic } from './edition.ts';

/** Where each article stands in the list of each of its topics, counted from 0. */
export type TopicIndex = ReadonlyMap<string, TopicPositions>;

interface TopicPositions {
  readonly articles: readonly Article[];
  readonly positions: ReadonlyMap<string, number>;
}

interface EditionIndex {
  readonly bySlug: ReadonlyMap<string, Article>;
  readonly topics: TopicIndex;
}

/** Notes the place of every article in its topics once, so that no lookup walks a whole topic. */
export function indexTopics(topics: readonly Topic[]): TopicIndex {
  return new Map(
    topics.map(({ id, articles }) => {
      const positions = new Map(articles.map(({ slug }, index) => [slug, index]));
      return [id, { articles, positions }];
    }),
  );
}

/** How many articles of each topic are looked at, so that the cost does not grow with the archive. */
const nearest = 12;

/**
 * The editor's choice first, then the articles that follow this one in its topics, those with most
 * topics in common first. Nothing that stands before it: a new article changes no old page.
 */
export function findRelated(article: Article, limit: number, index: EditionIndex): Article[] {
  const chosen = article.related.flatMap((slug) => index.bySlug.get(slug) ?? []);
  const following = article.topics.flatMap(({ id }) =>
    listFollowing(article, index.topics.get(id)),
  );
  const automatic = [...new Set(following)]
    .map((other) => ({ other, shared: countShared(article, other) }))
    .sort((a, b) => b.shared - a.shared || compareArticles(a.other, b.other));
  const all = new Set([...chosen, ...automatic.map(({ other }) => other)]);
  return [...all].slice(0, limit);
}

/** The next older article of a topic, if there is one. */
export function findEarlier(
  topic: Topic,
  article: Article,
  index: EditionIndex,
): Article | undefined {
  const position = index.topics.get(topic.id)?.positions.get(article.slug);
  return position === undefined ? undefined : topic.articles[position + 1];
}

function listFollowing(article: Article, topic: TopicPositions | undefined): readonly Article[] {
  const position = topic?.positions.get(article.slug);
  if (!topic || position === undefined) return [];
  return topic.articles.slice(position + 1, position + 1 + nearest);
}

function countShared({ topics }: Article, other: Article): number {
  return topics.filter(({ id }) => other.topics.some((topic) => topic.id === id)).length;
}
