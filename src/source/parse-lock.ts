import type { z } from 'astro/zod';
import { splitConflict } from './merge-conflict.ts';

/** How one kind of lock file is read. */
export interface LockKind<Data, Lock extends object> {
  /** What it keeps, as messages name it: `identities`. */
  readonly keeps: string;
  readonly form: z.ZodType<Data>;
  /** What the file says; a sentence when it contradicts itself. */
  read(data: Data): Lock | string;
  /** One lock of the two versions that Git left in a file. */
  join(ours: Lock, theirs: Lock): Lock;
}

/** Reads a lock file, both versions of it where Git left two; a sentence on what is wrong if it cannot be one. */
export function parseLock<Data, Lock extends object>(
  text: string,
  kind: LockKind<Data, Lock>,
): Lock | string {
  const versions = splitConflict(text);
  if (!versions) return parseVersion(text, kind);
  const ours = parseVersion(versions[0], kind);
  if (typeof ours === 'string') return ours;
  const theirs = parseVersion(versions[1], kind);
  return typeof theirs === 'string' ? theirs : kind.join(ours, theirs);
}

function parseVersion<Data, Lock extends object>(
  text: string,
  { keeps, form, read }: LockKind<Data, Lock>,
): Lock | string {
  const json = parseJson(text);
  if (json === undefined) return `this lock file of ${keeps} is cut off or damaged`;
  const { data, error } = form.safeParse(json);
  if (!error) return read(data);
  const place = error.issues[0]?.path.join('.') || 'its beginning';
  return `this is no lock file of ${keeps}: ${place} is not as it was written`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
