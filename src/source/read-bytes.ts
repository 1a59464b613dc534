import { readFileSync } from 'node:fs';
import { fileStart } from '../checks/finding.ts';
import type { TextFault } from './decode-text.ts';

/** A file's bytes, or why it gives none. */
export type BytesRead = { readonly bytes: Buffer } | { readonly fault: TextFault };

/**
 * Reads a file that lies in a folder. One that cannot be read is a fault of the content like any other: it
 * must not hide those of all other files.
 */
export function readBytes(path: string): BytesRead {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { fault: describeReadFault(error) };
  }
}

/** Says why a file or a folder cannot be read. */
export function describeReadFault(error: unknown): TextFault {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const [message, help] = explanations[code] ?? [
    `it cannot be read: the system says ${code}`,
    'Open it in another program, or put a copy of it in its place.',
  ];
  return { at: fileStart, message, help };
}

const forbidden = [
  'you have no permission to read it',
  'Ask whoever owns it, or give yourself the permission with "chmod u+rX" and its path.',
] as const;

const explanations: Readonly<Record<string, readonly [message: string, help: string]>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: ['this is a folder that has the name of a file', 'Rename the folder, or delete it.'],
  ELOOP: ['this is a link that leads to itself', 'Delete it, and put the file itself here.'],
  ENOTDIR: ['this is a file, and a folder is needed here', 'Rename it, or delete it.'],
  ENOENT: ['this is a link to nothing', 'Delete it, and put the file itself here.'],
};
