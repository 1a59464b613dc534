import type { z } from 'astro/zod';
import type { Finding } from '../checks/finding.ts';
import type { Problem } from '../checks/problem.ts';
import { describeIssue, type FieldFinding } from './describe-issue.ts';
import { describeYamlFaults } from './describe-yaml-fault.ts';
import { createPlacer } from './place-finding.ts';
import { findHashComments } from './hash-comments.ts';
import { findUnclosedHead } from './unclosed-head.ts';
import { parseYamlMap, type YamlPlace } from './yaml-map.ts';

/** The YAML of one file and the schema that its fields must obey. */
export interface FieldsSource<T extends z.ZodType> {
  readonly file: string;
  /** The whole file, for the excerpts of problems. */
  readonly text: string;
  readonly yaml: string;
  readonly place: YamlPlace;
  readonly schema: T;
}

/** Fields that obey their schema, or what is wrong with each. */
export interface Fields<T extends z.ZodType> {
  readonly data?: z.output<T>;
  /** What the file says, valid or not; absent when it is not even YAML. */
  readonly raw?: Readonly<Record<string, unknown>>;
  /** The top-level keys that have a problem. */
  readonly faultyKeys: readonly string[];
  readonly problems: readonly Problem[];
}

/** Parses and validates the fields of one file. Every fault is a problem at its key or value. */
export function readFields<T extends z.ZodType>(source: FieldsSource<T>): Fields<T> {
  const { file, text, yaml, schema } = source;
  const map = parseYamlMap(yaml, source.place);
  const place = createPlacer(text, map);
  const fail = (findings: readonly FieldFinding[]) => ({
    faultyKeys: [],
    problems: findings.map((found) => place({ ...found, file })),
  });
  if (map.faults.length > 0) {
    const open = findOpenHead(source);
    return fail(open ? [open] : describeYamlFaults(map.faults, text));
  }
  const comments = findHashComments(map.comments).map((found) => place({ ...found, file }));
  const raw = map.value as Record<string, unknown>;
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, raw, faultyKeys: [], problems: comments };
  const open = findOpenHead(source);
  if (open) return fail([open]);
  const context = { schema, data: raw };
  const findings = result.error.issues.flatMap((issue) => describeIssue(issue, context));
  const faultyKeys = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys
      : issue.path.slice(0, 1).map(String),
  );
  const located = findings.map((found): Finding => ({ ...found, file }));
  return { raw, faultyKeys, problems: [...comments, ...located.map(place)] };
}

/** Only a Markdown file has a head. */
function findOpenHead({ yaml, place }: FieldsSource<z.ZodType>): FieldFinding | undefined {
  return place.offset === 0 ? undefined : findUnclosedHead(yaml, place.firstLine);
}

/** What a file says, without the keys that have a problem. */
export function omitFaults({
  raw,
  faultyKeys,
}: Pick<Fields<z.ZodType>, 'raw' | 'faultyKeys'>): Record<string, unknown> {
  const kept = Object.entries(raw ?? {}).filter(([key]) => !faultyKeys.includes(key));
  return Object.fromEntries(kept);
}
