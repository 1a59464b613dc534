import type { Finding } from '../checks/finding.ts';
import type { Problem } from '../checks/problem.ts';
import type { YamlMap } from './yaml-map.ts';

/**
 * Makes the function that turns findings in one file into problems.
 * @param map the file's fields; without it a finding at a key or value is placed at the file's start
 */
export function createPlacer(text: string, map?: YamlMap): (finding: Finding) => Problem {
  const lines = text.split('\n');
  return ({ at, fix, ...finding }) => {
    const start = { line: 1, column: 1 };
    const found = 'path' in at ? (map?.locate(at.path, at.part) ?? start) : at;
    const excerpt = showLine(lines[found.line - 1]);
    const edit = fix !== undefined && 'path' in at ? map?.edit(at.path, fix) : undefined;
    const problem = { ...finding, line: found.line, column: found.column, excerpt };
    return edit ? { ...problem, fix: edit } : problem;
  };
}

/** A line as a report shows it; lines of an old Macintosh end at a carriage return. */
export function showLine(line: string | undefined): string | undefined {
  return line?.split('\r', 1)[0];
}
