import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { glossarySchema, type GlossaryTerm } from '../schemas/glossary.ts';
import { environment } from '../site/environment.ts';

let terms: readonly GlossaryTerm[] | undefined;

/** The publication's abbreviations; the checks have seen that the file obeys its schema. */
export function readGlossary(): readonly GlossaryTerm[] {
  if (import.meta.env.DEV) return read();
  terms ??= read();
  return terms;
}

function read(): readonly GlossaryTerm[] {
  const file = join(environment.contentDir, 'glossary.yaml');
  if (!existsSync(file)) return [];
  return glossarySchema.safeParse(parse(readFileSync(file, 'utf8'))).data?.terms ?? [];
}
