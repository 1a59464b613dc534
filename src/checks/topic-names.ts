import type { SourceEntry, SourcePublication } from '../source/source-publication.ts';
import type { TopicData } from '../schemas/topic.ts';
import { valueAt, type Finding, type KeyPath } from './finding.ts';

/** A word must mean one topic: ids, titles and aliases that differ at most by case or hyphens collide. */
export function checkTopicNames({ topics }: SourcePublication): Finding[] {
  const owners = new Map<string, SourceEntry<TopicData>>();
  return topics.flatMap((topic) =>
    listNames(topic).flatMap(({ name, path }) => {
      const key = name.toLowerCase().replaceAll(/[\s-]+/g, ' ');
      const owner = owners.get(key) ?? topic;
      owners.set(key, owner);
      return owner === topic ? [] : [describe(topic, owner, { name, path })];
    }),
  );
}

interface TopicName {
  readonly name: string;
  readonly path: KeyPath;
}

function listNames({ id, data }: SourceEntry<TopicData>): TopicName[] {
  const aliases = data.aliases.map((name, index) => ({ name, path: ['aliases', index] }));
  return [{ name: id, path: [] }, { name: data.title, path: ['title'] }, ...aliases];
}

function describe(
  topic: SourceEntry<TopicData>,
  owner: SourceEntry<TopicData>,
  { name, path }: TopicName,
): Finding {
  return {
    file: topic.file,
    at: path.length === 0 ? { line: 1, column: 1 } : valueAt(...path),
    severity: 'error',
    rule: 'topic-collision',
    message: `"${name}" already means the topic "${owner.id}": ${owner.file}`,
    help: 'Keep the word in one of the two topics.',
  };
}
