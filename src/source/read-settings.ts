import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../checks/problem.ts';
import { decodeText } from './decode-text.ts';
import { readFields } from './read-fields.ts';
import { describeTextFault, readLoosely } from './read-markdown.ts';
import type { SourceEntry } from './source-publication.ts';

/** Reads a YAML file such as publication.yaml. */
export function readSettings<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
): { entry?: SourceEntry<z.output<T>>; problems: readonly Problem[] } {
  const bytes = readFileSync(join(contentDir, file));
  const decoded = decodeText(bytes);
  if ('fault' in decoded) {
    return { problems: [describeTextFault(file, readLoosely(bytes), decoded.fault)] };
  }
  const { text } = decoded;
  const { data, problems } = readFields({ file, text, yaml: text, firstLine: 1, schema });
  if (data === undefined) return { problems };
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { entry: { id: posix.basename(file, '.yaml'), file, digest, data }, problems };
}
