import { posix } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../checks/problem.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceEntry } from './source-publication.ts';

/** Reads a topic or an author; the id is the file name. */
export function readEntry<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
): { id: string; entry?: SourceEntry<z.output<T>>; problems: readonly Problem[] } {
  const { data, digest, problems } = readMarkdown(contentDir, file, schema);
  const id = posix.basename(file, '.md');
  if (data === undefined) return { id, problems };
  return { id, entry: { id, file, digest, data }, problems };
}
