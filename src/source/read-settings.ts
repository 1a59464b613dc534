import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import type { z } from 'astro/zod';
import { decodeText } from './decode-text.ts';
import { findMissingNewline } from './final-newline.ts';
import { readBytes } from './read-bytes.ts';
import { readFields, type Fields } from './read-fields.ts';
import { describeTextFault, readLoosely } from './read-markdown.ts';
import { findStrangeSigns } from './strange-signs.ts';
import type { SourceEntry } from './source-publication.ts';

/** A YAML file with fields, as far as it could be read. */
export interface Settings<T extends z.ZodType> extends Fields<T> {
  readonly entry?: SourceEntry<z.output<T>>;
}

/** Reads a YAML file such as publication.yaml. */
export function readSettings<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
): Settings<T> {
  const read = readBytes(join(contentDir, file));
  if ('fault' in read) {
    return { faultyKeys: [], problems: [describeTextFault(file, '', read.fault)] };
  }
  const { bytes } = read;
  const decoded = decodeText(bytes);
  if ('fault' in decoded) {
    const problems = [describeTextFault(file, readLoosely(bytes), decoded.fault)];
    return { faultyKeys: [], problems };
  }
  const { text } = decoded;
  const fields = readFields({ file, text, yaml: text, place: { firstLine: 1, offset: 0 }, schema });
  const { data } = fields;
  const problems = [
    ...fields.problems,
    ...findMissingNewline(file, text),
    ...findStrangeSigns(file, text),
  ];
  if (data === undefined) return { ...fields, problems };
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { ...fields, problems, entry: { id: posix.basename(file, '.yaml'), file, digest, data } };
}
