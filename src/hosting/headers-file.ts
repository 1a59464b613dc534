import type { HeaderRule } from './header-rules.ts';

/** The text of `dist/_headers`, in the format that Netlify and Cloudflare Pages read. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  return rules.map(formatRule).join('\n');
}

function formatRule({ pattern, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [pattern, ...lines, ''].join('\n');
}

/** Reads what `formatHeadersFile` writes; throws on a line it cannot place, naming the line. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
    else addHeader(rules.at(-1), line, index + 1);
  }
  return rules;
}

function addHeader(rule: HeaderRule | undefined, line: string, number: number): void {
  const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
  if (rule === undefined || name === undefined || value === undefined) {
    throw new Error(`_headers, line ${number}: expected "  Name: value" below a path: ${line}`);
  }
  rule.headers[name] = value;
}

/** All headers for one path; of two rules with the same header the later one wins. */
export function headersForPath(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) => new RegExp(patternSource(pattern)).test(path));
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

/** A pattern of a rule as a regular expression, in the words that JavaScript, PCRE and Go share. */
export function patternSource(pattern: string): string {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return `^${escaped.replace(/:[a-z]+/g, '[^/]+').replace(/\*$/, '.*')}$`;
}
