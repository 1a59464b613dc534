import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Problem } from '../checks/problem.ts';
import { joinBase } from '../checks/report.ts';

/**
 * Mends in the files what can be mended without a doubt. Only the places of the edits change: line
 * ends, byte order mark, comments and quotes stay as they are.
 * @returns a line for each thing that was mended
 */
export function fixProblems(contentDir: string, problems: readonly Problem[]): string[] {
  const fixable = problems.flatMap((problem) => {
    return problem.fix === undefined ? [] : [{ ...problem, fix: problem.fix }];
  });
  for (const [file, own] of Map.groupBy(fixable, ({ file }) => file)) {
    const path = join(contentDir, file);
    const edits = own.map(({ fix }) => fix);
    writeFileSync(path, applyEdits(readFileSync(path), edits));
  }
  return fixable.map(({ file, line, message }) => {
    return `mended ${joinBase(contentDir, file)}:${line} ${message}`;
  });
}

/** Applies edits to a file's bytes, which are UTF-8; offsets count from behind a byte order mark. */
function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const text = bytes.toString('utf8');
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const lastFirst = edits.toSorted((a, b) => b.start - a.start);
  const edited = lastFirst.reduce(
    (done, { start, end, text: put }) =>
      done.slice(0, start + shift) + put + done.slice(end + shift),
    text,
  );
  return Buffer.from(edited, 'utf8');
}
