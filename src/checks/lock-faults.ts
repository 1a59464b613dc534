import { join, relative, sep } from 'node:path';
import { fileStart, type Finding } from './finding.ts';
import type { Rule } from './rules.ts';

/** A lock that the project's commands cannot read; nobody edits one by hand, so it is taken back whole. */
export interface LockFault {
  readonly contentDir: string;
  readonly file: string;
  readonly rule: Rule;
}

/** A lock whose text is damaged. @param message in what way */
export function describeDamage({ contentDir, file, rule }: LockFault, message: string): Finding {
  const path = pathFromHere(contentDir, file);
  const help = `Take the last good version back: git checkout HEAD -- ${path}`;
  return { file, at: fileStart, severity: 'error', rule, message, help };
}

/** A lock in which Git left two versions. @param command what puts them together */
export function describeConflict({ file, rule }: LockFault, command: string): Finding {
  const message = 'Git left two versions in this file, because two people added to it (<<<<<<<)';
  const help = `Put both together, nothing is lost: ${command}\nThen tell Git that it is done: git add, git commit.`;
  return { file, at: fileStart, severity: 'error', rule, message, help };
}

/** The path as it is typed where the command runs. */
function pathFromHere(contentDir: string, file: string): string {
  const path = relative('.', join(contentDir, file)).split(sep).join('/');
  const typed = path.startsWith('../') ? join(contentDir, file) : path;
  return /[^\w./@+-]/.test(typed) ? `'${typed.replaceAll("'", String.raw`'\''`)}'` : typed;
}
