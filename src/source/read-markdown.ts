import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { Problem } from '../checks/problem.ts';
import { decodeText, type TextFault } from './decode-text.ts';
import { findMissingNewline } from './final-newline.ts';
import { createPlacer } from './place-finding.ts';
import { readBytes } from './read-bytes.ts';
import { readFields, type Fields } from './read-fields.ts';
import { findStrangeSigns } from './strange-signs.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** A Markdown file with fields, as far as it could be read. */
export interface MarkdownFile<T extends z.ZodType> extends Fields<T> {
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly digest: string;
  /** Absent when the file has no frontmatter or is no text. */
  readonly body?: string;
  readonly bodyOffset: number;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/**
 * Reads one Markdown file. The synchronous call is deliberate: for many small files it is several
 * times as fast as a promise for each.
 */
export function readMarkdown<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
): MarkdownFile<T> {
  const read = readBytes(join(contentDir, file));
  if ('fault' in read) return refuse({ file, digest: '', text: '' }, read.fault);
  const { bytes } = read;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return refuse({ file, digest, text: readLoosely(bytes) }, decoded.fault);
  const { text } = decoded;
  const result = splitFrontmatter(text);
  if ('fault' in result) return refuse({ file, digest, text }, result.fault);
  const { yaml, yamlOffset, bodyOffset, bodyLine } = result.split;
  const place = { firstLine: 2, offset: yamlOffset };
  const fields = readFields({ file, text, yaml, place, schema });
  const problems = [
    ...fields.problems,
    ...findMissingNewline(file, text),
    ...findStrangeSigns(file, text),
  ];
  return { ...fields, problems, digest, body: text.slice(bodyOffset), bodyOffset, bodyLine };
}

/** The problem of a file that cannot be read or is no text. */
export function describeTextFault(file: string, text: string, fault: TextFault): Problem {
  return createPlacer(text)({ file, severity: 'error', rule: 'unreadable', ...fault });
}

interface Refused {
  readonly file: string;
  readonly digest: string;
  readonly text: string;
}

function refuse<T extends z.ZodType>(
  { file, digest, text }: Refused,
  fault: TextFault,
): MarkdownFile<T> {
  const problems = [describeTextFault(file, text, fault)];
  return { digest, bodyOffset: 0, bodyLine: 1, faultyKeys: [], problems };
}

/** Only for excerpts: bytes that are no UTF-8 are shown as replacement characters. */
export function readLoosely(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
