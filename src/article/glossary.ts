import { join } from 'node:path';
import { parse } from 'yaml';
import { glossarySchema, type GlossaryTerm } from '../schemas/glossary.ts';
import { environment } from '../site/environment.ts';
import { readContent } from '../site/read-content.ts';

let terms: readonly GlossaryTerm[] | undefined;

/** The publication's abbreviations; the checks have seen that the file obeys its schema. */
export function readGlossary(): readonly GlossaryTerm[] {
  if (import.meta.env.DEV) return read();
  terms ??= read();
  return terms;
}

function read(): readonly GlossaryTerm[] {
  const bytes = readContent(join(environment.contentDir, 'glossary.yaml'));
  if (!bytes) return [];
  return glossarySchema.safeParse(parse(Buffer.from(bytes).toString())).data?.terms ?? [];
}
