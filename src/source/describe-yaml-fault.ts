import type { FieldFinding } from './describe-issue.ts';
import type { YamlFault } from './yaml-map.ts';

/** Says in words for an editor why a file's YAML cannot be read, with the corrected line if it is clear. */
export function describeYamlFault(fault: YamlFault, text: string): FieldFinding {
  const { line, column, code } = fault;
  const excerpt = text.split('\n')[line - 1]?.replace(/\r$/, '') ?? '';
  const { message, help } = explain(code, excerpt) ?? { message: tidy(fault.message) };
  return { at: { line, column }, severity: 'error', rule: 'yaml', message, help };
}

interface Explanation {
  readonly message: string;
  readonly help?: string;
}

function explain(code: string, excerpt: string): Explanation | undefined {
  const [, key = '', value = ''] = /^(\s*(?:- )?[^:]+): *(.*)$/.exec(excerpt) ?? [];
  const quoted = `Put the value in quotes:\n${key.trim()}: ${quote(value)}`;
  if (code === 'DUPLICATE_KEY') {
    return {
      message: `the key "${key.trim()}" is given twice`,
      help: 'Delete one of the two lines.',
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && value.includes(': ')) {
    return { message: 'a value with a colon in it must stand in quotes', help: quoted };
  }
  if (code === 'BAD_SCALAR_START' && value !== '') {
    return { message: `a value that starts with ${value[0]} must stand in quotes`, help: quoted };
  }
  if (code === 'NO_FIELDS') {
    return {
      message: 'no fields found',
      help: 'Write fields such as "title: …", one on each line.',
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return { message: 'the line is indented with a tab', help: 'Indent with spaces.' };
  }
  return undefined;
}

function quote(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

function tidy(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return `the fields cannot be read: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}
