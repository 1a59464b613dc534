import type { Problem } from '../checks/problem.ts';
import { findLineAt } from './line-at.ts';
import { showLine } from './place-finding.ts';

/** Signs that no keyboard writes: what is left of a broken copy. Each line is told of once. */
export function findStrangeSigns(file: string, text: string): Problem[] {
  if (!strange.test(text)) return [];
  const found = [...text.matchAll(new RegExp(strange, 'gu'))].map(({ 0: sign, index }) => {
    return describe(file, sign, findLineAt(text, index));
  });
  const lines = text.split('\n');
  return found
    .filter(({ line }, index) => found[index - 1]?.line !== line)
    .map((problem) => ({ ...problem, excerpt: showLine(lines[problem.line - 1]) }));
}

const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/u;

function describe(file: string, sign: string, place: { line: number; column: number }): Problem {
  const code = sign.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const base = { file, ...place, rule: 'strange-sign' as const };
  if (sign === '\uFFFD') {
    const message = `the sign \uFFFD (${name}) stands for a letter that was lost in copying`;
    const help = 'Look the word up in the source, and write its letter.';
    return { ...base, severity: 'warning', message, help };
  }
  const message = `an invisible control character (${name}) stands in the file`;
  return { ...base, severity: 'error', message, help: 'Delete it, or type the line anew.' };
}
