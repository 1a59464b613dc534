import type { Article, Author, Topic } from './edition.ts';
import type { EditionInput } from './edition-input.ts';
import { refer } from './references.ts';

type Sorted = readonly Article[];

/** The topics that have articles, by title; one that only a draft names does not show itself. */
export function groupTopics(articles: Sorted, input: EditionInput): Topic[] {
  const references = refer(input).topics;
  const byTopic = groupBy(articles, ({ topics }) => topics);
  const topics = input.topics.flatMap(({ id, data, filePath, digest }) => {
    const { description, aliases = [], previousUrls = [] } = data;
    const [reference, own] = [references.get(id), byTopic.get(id)];
    if (!reference || !own) return [];
    const words = { description, aliases, previousUrls };
    return [{ ...reference, ...words, filePath, digest, articles: own }];
  });
  return sortByName(topics, ({ title }) => title, input);
}

/** The authors that have articles, by name. */
export function groupAuthors(articles: Sorted, input: EditionInput): Author[] {
  const references = refer(input).authors;
  const byAuthor = groupBy(articles, ({ authors }) => authors);
  const authors = input.authors.flatMap(({ id, data: { previousUrls = [] }, filePath, digest }) => {
    const [reference, own] = [references.get(id), byAuthor.get(id)];
    return reference && own
      ? [{ ...reference, previousUrls, filePath, digest, articles: own }]
      : [];
  });
  return sortByName(authors, ({ name }) => name, input);
}

type Name = (article: Article) => readonly { readonly id: string }[];

function groupBy(articles: Sorted, listNames: Name): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const { id } of listNames(article)) {
      const group = groups.get(id);
      if (group) group.push(article);
      else groups.set(id, [article]);
    }
  }
  return groups;
}

function sortByName<T extends { readonly id: string }>(
  items: T[],
  nameOf: (item: T) => string,
  { publication }: EditionInput,
): T[] {
  const { compare } = new Intl.Collator(publication.language);
  return items.sort((a, b) => compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1));
}
