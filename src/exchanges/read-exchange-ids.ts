import type { RenderOptions } from '../markdown/body-settings.ts';
import { readIfThere } from '../source/read-if-there.ts';
import { lockFileOf, parseExchangeLock } from './exchange-lock.ts';
import { identifyExchanges } from './identify-exchanges.ts';

/**
 * How the exchanges of an interview get their ids; nothing when it has no lock, and they are numbered.
 * The lock is matched again with each build: a text that was mended keeps its ids before the lock is
 * written.
 * @param file the article's path
 * @param read gives the bytes of the lock, if there is one
 * @throws Error when the lock cannot be read
 */
export function readExchangeIds(file: string, read = readIfThere): RenderOptions['identify'] {
  const lockFile = lockFileOf(file);
  const bytes = read(lockFile);
  if (!bytes) return undefined;
  const lock = parseExchangeLock(Buffer.from(bytes).toString());
  if (typeof lock === 'string') throw new Error(`${lockFile}: ${lock}`);
  return (asked) => identifyExchanges(asked, lock);
}
