import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareLocks } from '../checks/exchange-locks.ts';
import type { SourcePublication } from '../source/source-publication.ts';

/** Writes the permanent ids of all exchanges that are new, gone or changed; gives a line for each. */
export function writeExchangeLocks(read: SourcePublication): string[] {
  return compareLocks(read).flatMap(({ file, text, changes }) => {
    if (text === undefined) return [];
    writeFileSync(join(read.contentDir, file), text);
    return [`wrote ${file}`, ...changes.map((line) => `  ${line}`)];
  });
}
