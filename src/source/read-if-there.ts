import { existsSync, readFileSync } from 'node:fs';

/** The bytes of a file; nothing when there is none. */
export function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}
