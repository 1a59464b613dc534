import type { Problem } from './problem.ts';

/**
 * The report an editor reads: each problem with its place, the line at fault, a caret and how to mend
 * it, grouped by file, with a summary at the end.
 * @param base the content folder as the editor named it; put before each path so that it can be opened
 */
export function formatReport(problems: readonly Problem[], base: string): string {
  const groups = Map.groupBy(problems, ({ file }) => file);
  const files = [...groups.values()].map((group) =>
    group.map((problem) => formatProblem(problem, base)).join('\n'),
  );
  return showControls([...files, summarise(problems, groups.size)].join('\n\n'));
}

/** A file may hold bytes that a terminal would obey; they are shown by their numbers: `\x1b`. Tabs and line ends stay. */
export function showControls(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}/gu, (control) => {
    return `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

/** `content/articles/2012/x.md`: the path of a problem's file from where the editor stands. */
export function joinBase(base: string, file: string): string {
  const folder = base.replaceAll('\\', '/').replace(/\/+$/, '');
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}

function formatProblem(problem: Problem, base: string): string {
  const { file, line, column, severity, message } = problem;
  const head = `${joinBase(base, file)}:${line}:${column} ${severity} ${message}`;
  return [head, ...formatExcerpt(problem), ...formatHelp(problem)].join('\n');
}

function formatExcerpt({ excerpt, line, column }: Problem): string[] {
  if (excerpt === undefined || excerpt.trim() === '') return [];
  const number = String(line).padStart(5);
  const { text, caret } = clip(excerpt, column - 1);
  const indent = showControls(text.slice(0, caret)).replaceAll(/[^\t]/g, ' ');
  return [`${number} | ${text}`, `${' '.repeat(5)} | ${indent}^`];
}

/** A paragraph is one long line in Markdown; only what stands around the fault is shown. */
function clip(excerpt: string, caret: number): { text: string; caret: number } {
  const width = 100;
  if (excerpt.length <= width) return { text: excerpt, caret };
  const start = Math.max(0, Math.min(caret - width / 2, excerpt.length - width));
  const before = start > 0 ? '…' : '';
  const after = start + width < excerpt.length ? '…' : '';
  const text = `${before}${excerpt.slice(start, start + width)}${after}`;
  return { text, caret: caret - start + before.length };
}

function formatHelp({ help }: Problem): string[] {
  return help === undefined ? [] : help.split('\n').map((line) => `      > ${line}`);
}

function summarise(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [count(errors, 'error'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
  return `${counts.join(' and ')} in ${count(files, 'file')}.`;
}

/** `1 article`, `12 articles`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
