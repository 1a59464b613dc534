import type { Problem } from '../checks/problem.ts';

/** A file whose last line does not end: Git and many editors' programs stumble over it. */
export function findMissingNewline(file: string, text: string): Problem[] {
  if (text.endsWith('\n')) return [];
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return [
    {
      file,
      line: lines.length,
      column: last.length + 1,
      severity: 'warning',
      rule: 'final-newline',
      message: 'the last line does not end',
      excerpt: last,
      help: 'Press Enter at its end, or let "npm run check -- --fix" do it.',
      fix: { start: text.length, end: text.length, text: end },
    },
  ];
}
