import type { FieldFinding } from './describe-issue.ts';

/**
 * A head whose closing hyphens are missing, so that the text up to a rule (`---`) further down is taken
 * for fields: behind an empty line stands, at the very left, what can be no field.
 * @param yaml what was taken for the head
 * @param firstLine the line of the file on which it starts
 */
export function findUnclosedHead(yaml: string, firstLine: number): FieldFinding | undefined {
  const lines = yaml.split('\n').map((line) => line.trimEnd());
  const index = lines.findIndex((line, at) => lines[at - 1] === '' && isProse(line));
  if (index === -1) return undefined;
  return {
    at: { line: firstLine + index, column: 1 },
    severity: 'error',
    rule: 'yaml',
    message: 'the head was never closed: here the text begins already',
    help: 'Write three hyphens on a line of their own between the fields and the text:\n---',
  };
}

/** At the very left of a head only fields, comments and entries of lists can stand. */
function isProse(line: string): boolean {
  return line !== '' && !/^(?:\s|#(?!#)|- )/.test(line) && !field.test(line);
}

const field = /^["']?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2}["']?\s*:(?!\S)/u;
