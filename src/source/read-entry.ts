import { posix } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../checks/problem.ts';
import { scanBody, type BodyFacts } from './body-facts.ts';
import { BodyText } from './body-text.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceEntry } from './source-publication.ts';

interface EntryFile<T extends z.ZodType> {
  readonly id: string;
  readonly body?: BodyFacts;
  readonly entry?: SourceEntry<z.output<T>>;
  readonly problems: readonly Problem[];
}

/** Reads a topic or an author; the id is the file name. */
export function readEntry<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
): EntryFile<T> {
  const { data, digest, problems, body: source, bodyLine } = readMarkdown(contentDir, file, schema);
  const id = posix.basename(file, '.md');
  const body =
    source === undefined
      ? undefined
      : scanBody(new BodyText(source, bodyLine), { isInterview: false });
  if (data === undefined) return { id, body, problems };
  return { id, body, entry: { id, file, digest, data }, problems };
}
