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

/**
 * The editor's choice first, then articles of the same topics from the same or earlier dates, those
 * with most topics in common first. Nothing newer, so that a new article changes no old page; and of
 * each topic only the nearest are looked at, so that the cost does not grow with the archive.
 */
export function findRelated(article: Article, limit: number, index: EditionIndex): Article[] {
  const chosen = article.related.flatMap((slug) => index.bySlug.get(slug) ?? []);
  const shared = new Map<Article, number>();
  for (const { id } of article.topics) {
    for (const near of listNear(article, index.topics.get(id), limit * 4)) {
      shared.set(near, (shared.get(near) ?? 0) + 1);
    }
  }
  for (const known of [article, ...chosen]) shared.delete(known);
  const automatic = [...shared].sort(
    ([a, most], [b, least]) => least - most || compareArticles(a, b),
  );
  return [...chosen, ...automatic.map(([near]) => near)].slice(0, limit);
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

function listNear(article: Article, topic: TopicPositions | undefined, window: number): Article[] {
  const position = topic?.positions.get(article.slug);
  if (!topic || position === undefined) return [];
  const { articles } = topic;
  let first = position;
  while (first > 0 && position - first < window && isSameDate(articles[first - 1], article))
    first -= 1;
  return articles.slice(first, position + 1 + window);
}

function isSameDate(other: Article | undefined, { date }: Article): boolean {
  return other?.date.instant === date.instant;
}
