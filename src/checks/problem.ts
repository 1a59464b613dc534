import type { Rule } from './rules.ts';

/** How bad a problem is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A fault in a publication, at the place where an editor mends it. Lines and columns count from 1. */
export interface Problem {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly rule: Rule;
  readonly message: string;
  /** The line at fault, as it stands in the file. */
  readonly excerpt?: string;
  /** How to mend it, with the corrected line where it is known. */
  readonly help?: string;
  /** Present where there is one safe way to mend it, for `npm run check -- --fix`. */
  readonly fix?: Edit;
}

/** What to write in the place of a part of a file; offsets count UTF-16 units, the byte order mark left out. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Problems in the order in which an editor reads them: by file, then from top to bottom. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(compareProblems);
}

/** Whether any problem stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
