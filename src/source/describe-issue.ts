import type { z } from 'astro/zod';
import type { Finding, KeyPath } from '../checks/finding.ts';
import { findNearest, suggest } from '../checks/nearest.ts';
import { proposeSlug } from '../schemas/identifier.ts';
import { describeField, isOptionalField, listKnownKeys } from './known-keys.ts';

/** A fault of one field, without its file. */
export type FieldFinding = Omit<Finding, 'file'>;

interface IssueContext {
  readonly schema: z.ZodType;
  readonly data: unknown;
}

type Issue = z.core.$ZodIssue;

/** Says what zod found in words for an editor: expected, found, and how to mend it. */
export function describeIssue(issue: Issue, context: IssueContext): FieldFinding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknownKey([...path, key], context));
  }
  const found = readAt(context.data, path);
  if (path.length > 0 && found === undefined) return [describeMissing(path, context)];
  return [describeValue({ issue, path, found }, context)];
}

function describeUnknownKey(path: KeyPath, { schema }: IssueContext): FieldFinding {
  const parent = path.slice(0, -1);
  const known = listKnownKeys(schema, parent);
  const nearest = findNearest(String(path.at(-1)), known);
  return {
    at: { path, part: 'key' },
    severity: 'error',
    rule: 'unknown-key',
    message: `unknown key "${path.at(-1)}"${inParent(parent)}${suggest(nearest)}`,
    help: nearest ? `Write "${nearest}:".` : `Known keys are ${known.join(', ')}.`,
  };
}

function describeMissing(path: KeyPath, { schema }: IssueContext): FieldFinding {
  const key = String(path.at(-1));
  const purpose = describeField(schema, path);
  return {
    at: path.length === 1 ? { line: 1, column: 1 } : { path: path.slice(0, -1), part: 'key' },
    severity: 'error',
    rule: 'missing-key',
    message: `the key "${key}"${inParent(path.slice(0, -1))} is missing`,
    help: `Add "${key}:".${purpose ? ` ${purpose}` : ''}`,
  };
}

interface ValueFault {
  readonly issue: Issue;
  readonly path: KeyPath;
  readonly found: unknown;
}

function describeValue({ issue, path, found }: ValueFault, context: IssueContext): FieldFinding {
  const base = { severity: 'error', rule: 'wrong-value' } as const;
  const help = adviseOn({ issue, path, found }, context) ?? describeField(context.schema, path);
  if (path.length === 0)
    return { ...base, at: { line: 1, column: 1 }, message: issue.message, help };
  const expectation = `"${namePath(path)}" ${expect(issue, found)}`;
  const near = suggest(findNearestOption(issue, found));
  const message = `${expectation}; found ${show(found)}${near}`;
  return { ...base, at: { path, part: 'value' }, message, help, ...readFix(issue) };
}

function readFix(issue: Issue): { fix?: string } {
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
  return typeof fix === 'string' ? { fix } : {};
}

function expect(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type')
    return `must be ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be ${listOptions(issue.values)}`;
  if (issue.code === 'invalid_union') return 'must be "automatic" or a list of slugs';
  if (issue.code === 'too_small' && Array.isArray(found)) return 'must not be an empty list';
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  return issue.message;
}

/** What to write instead, where that is known better than the schema's own description. */
function adviseOn({ issue, path, found }: ValueFault, context: IssueContext): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.['help'] === 'string')
    return issue.params['help'];
  if (issue.code !== 'invalid_type') return undefined;
  if (found === null) return adviseOnNothing(path, context);
  if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return `Put it in quotes to make it text: "${found}".`;
  }
  if (typeof found !== 'string') return undefined;
  if (issue.expected === 'boolean' && /^(?:true|false)$/i.test(found))
    return `Write ${found.toLowerCase()} without quotes.`;
  if (issue.expected === 'object') return showGroup(path, found);
  return issue.expected === 'array' ? `Write it as a list: [${found}].` : undefined;
}

function adviseOnNothing(path: KeyPath, { schema }: IssueContext): string {
  const write = 'Write a value after the colon';
  return isOptionalField(schema, path) ? `${write}, or delete the line.` : `${write}.`;
}

/** A field that consists of others, as it is written: an editor may have written its main part alone. */
function showGroup(path: KeyPath, found: string): string | undefined {
  const [key] = path;
  const lines = typeof key === 'string' ? groups[key]?.(found) : undefined;
  return lines && `Write it in several lines:\n${key}:\n${lines.join('\n')}`;
}

const groups: Readonly<Record<string, (found: string) => string[]>> = {
  image: (src) => [`  src: ${src}`, '  alt: What the picture shows'],
  speakers: (name) => [
    `  - id: ${proposeSlug(name) || 'winants'}`,
    `    name: ${name}`,
    '    role: interviewee',
  ],
  corrections: (now) => ['  - date: 2012-09-17', '    was: What it said', `    now: ${now}`],
};

function findNearestOption(issue: Issue, found: unknown): string | undefined {
  if (issue.code !== 'invalid_value' || typeof found !== 'string') return undefined;
  return findNearest(found, issue.values.map(String));
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  number: 'a number',
  int: 'a whole number',
};

function listOptions(options: readonly unknown[]): string {
  const names = options.map(String);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

/** The value as the editor wrote it, short enough for one line. */
function show(value: unknown): string {
  if (value === null) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function inParent(path: KeyPath): string {
  return path.length === 0 ? '' : ` in "${namePath(path)}"`;
}

/** `speakers[2].role`, counted from 1 as people count. */
function namePath(path: KeyPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`));
  return steps.join('').replace(/^\./, '');
}

function readAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null)?.[step];
  return value;
}
