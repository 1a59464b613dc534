import type { Severity } from './problem.ts';
import type { Rule } from './rules.ts';

/** The way to a value in frontmatter or YAML: `['topics', 0]`. */
export type KeyPath = readonly (string | number)[];

/** A place in a file: a line and column, or a key or value that is looked up only when it is at fault. */
export type Place =
  | { readonly line: number; readonly column: number }
  | { readonly path: KeyPath; readonly part: 'key' | 'value' };

/** What a check found. The source turns it into a problem with line, column and excerpt. */
export interface Finding {
  readonly file: string;
  readonly at: Place;
  readonly severity: Severity;
  readonly rule: Rule;
  readonly message: string;
  readonly help?: string;
  /** What the value at this place must be, where there is no doubt. */
  readonly fix?: string;
}

/** The very start of a file, for faults that belong to the file as a whole. */
export const fileStart: Place = { line: 1, column: 1 };

/** The place of a value by its path, in short form: `valueAt('topics', 0)`. */
export function valueAt(...path: KeyPath): Place {
  return { path, part: 'value' };
}
