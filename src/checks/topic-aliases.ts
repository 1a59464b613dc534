import type { SourcePublication } from '../source/source-publication.ts';

/** Topic ids by all that a topic is called, in lower case. */
export type TopicAliases = ReadonlyMap<string, string>;

export function collectAliases({ topics }: Pick<SourcePublication, 'topics'>): TopicAliases {
  const named = topics.flatMap(({ id, data }) =>
    [id, data.title, ...data.aliases].map((alias) => [alias.toLowerCase(), id] as const),
  );
  return new Map(named);
}

/** The topic that is certainly meant by a word; capitals and hyphens do not count. */
export function findTopicCalled(word: string, aliases: TopicAliases): string | undefined {
  const name = word.toLowerCase();
  return aliases.get(name.replaceAll('-', ' ')) ?? aliases.get(name);
}
