import type { FieldFinding } from './describe-issue.ts';
import { explainValue, splitField } from './explain-value.ts';
import type { YamlFault } from './yaml-map.ts';

/**
 * Says in words for an editor why a file's YAML cannot be read, with the corrected line where it is clear.
 * One fault makes the parser stumble several times: each line is told of once, and what nobody can
 * explain is left out beside what can be explained.
 */
export function describeYamlFaults(faults: readonly YamlFault[], text: string): FieldFinding[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const told = new Map<number, Explanation>();
  for (const fault of faults) {
    const explanation = explain(fault, lines);
    if (explanation && !told.has(explanation.line)) told.set(explanation.line, explanation);
  }
  const explained = told.size > 0 ? [...told.values()] : faults.slice(0, 1).map(describeUnknown);
  return explained.map(({ line, column, message, help }) => {
    return { at: { line, column }, severity: 'error', rule: 'yaml', message, help };
  });
}

interface Explanation {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

type Told = Pick<Explanation, 'message' | 'help'>;

function explain(fault: YamlFault, lines: readonly string[]): Explanation | undefined {
  const { line, column, code, message } = fault;
  if (code === 'UNREADABLE') return explainAliases(lines);
  // What follows the end that the parser saw too early is no fault of its own.
  if (message.includes('in YAML stream')) return undefined;
  const told = explainCode(code, lines[line - 1] ?? '');
  if (told) return { line, column, ...told };
  const own = explainLine(line, lines);
  return own ?? explainOpening(line, lines) ?? explainIndentation(fault, lines);
}

function explainCode(code: string, excerpt: string): Told | undefined {
  if (code === 'DUPLICATE_KEY') {
    const key = splitField(excerpt)?.key ?? excerpt.trim();
    return { message: `the key "${key}" is given twice`, help: 'Delete one of the two lines.' };
  }
  if (code === 'NO_FIELDS') {
    const help = 'Write fields such as "title: …", one on each line.';
    return { message: 'no fields found', help };
  }
  if (code === 'TAB_AS_INDENT')
    return { message: 'the line is indented with a tab', help: 'Indent with spaces.' };
  if (code === 'MULTIPLE_DOCS') {
    const message = 'a line of three hyphens stands between the fields';
    return { message, help: 'Delete the line "---": this file is all fields.' };
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const message = 'a backslash in double quotes must be written twice';
    return { message, help: 'Write \\\\ for each \\ that readers are to see.' };
  }
  return undefined;
}

/** What is wrong within the line itself. */
function explainLine(line: number, lines: readonly string[]): Explanation | undefined {
  const excerpt = lines[line - 1] ?? '';
  const spaced = explainSpace(excerpt);
  if (spaced) return { line, ...spaced };
  const field = splitField(excerpt);
  const told = field && explainValue(field);
  if (told) return { line, column: field.column, ...told };
  const isBare = /^[^\s\-#"'][^:]*$/.test(excerpt) && !/^---/.test(excerpt);
  if (!isBare) return undefined;
  const message = 'the line is no field: it has no colon';
  const help = `Write a name, a colon, a space and the value. If it goes on with the line above, begin it with two spaces:\n  ${excerpt}`;
  return { line, column: 1, message, help };
}

function explainSpace(excerpt: string): (Told & { readonly column: number }) | undefined {
  const [, key, space = '', value = ''] =
    /^(\s*(?:- )?[A-Za-z]\w*):([^\S \t]*)(\S.*)$/u.exec(excerpt) ?? [];
  if (key === undefined) return undefined;
  const message =
    space === ''
      ? 'a space is missing after the colon'
      : 'the space after the colon is no ordinary one, but a no-break space';
  return { column: key.length + 2, message, help: `Write:\n${key.trim()}: ${value}` };
}

/** A quotation mark or bracket of an earlier line that was never closed: the parser finds it too late. */
function explainOpening(line: number, lines: readonly string[]): Explanation | undefined {
  for (let at = line - 1; at >= 1; at -= 1) {
    const field = splitField(lines[at - 1] ?? '');
    if (!field || !/^["'[{]/.test(field.value)) continue;
    const told = explainValue(field);
    if (told?.isOpen) return { line: at, column: field.column, ...told };
  }
  return undefined;
}

/** The sign * starts the name of another value, which is not there. */
function explainAliases(lines: readonly string[]): Explanation | undefined {
  const line = lines.findIndex((one) => splitField(one)?.value.startsWith('*')) + 1;
  return line === 0 ? undefined : explainLine(line, lines);
}

function explainIndentation(fault: YamlFault, lines: readonly string[]): Explanation | undefined {
  const { line } = fault;
  const [excerpt = '', next = ''] = lines.slice(line - 1);
  if (/^\s+\S/.test(next) && splitField(excerpt)?.value) {
    const message = 'the line is indented, but the field above it has a value already';
    const help = `Begin it where the field above begins:\n${next.trim()}`;
    return { line: line + 1, column: next.search(/\S/) + 1, message, help };
  }
  if (!/^\s*(?:- |[A-Za-z]\w*:)/.test(excerpt)) return undefined;
  const message = 'the line does not begin in the same column as those it belongs to';
  const help = 'Begin fields at the very left, and what belongs to a field two spaces further in.';
  return { line, column: 1, message, help };
}

function describeUnknown({ line, column }: YamlFault): Explanation {
  return {
    line,
    column,
    message: 'the fields cannot be read from here on',
    help: 'Write a name, a colon, a space and the value; a value with signs in it stands in double quotes.',
  };
}
