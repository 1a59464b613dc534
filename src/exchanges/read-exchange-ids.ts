import { existsSync, readFileSync } from 'node:fs';
import type { RenderOptions } from '../markdown/body-settings.ts';
import { lockFileOf, parseExchangeLock } from './exchange-lock.ts';
import { identifyExchanges } from './identify-exchanges.ts';

/**
 * How the exchanges of an interview get their ids; nothing when it has no lock, and they are numbered.
 * The lock is matched again with each build: a text that was mended keeps its ids before the lock is
 * written.
 * @param file the article's path
 * @throws Error when the lock cannot be read
 */
export function readExchangeIds(file: string): RenderOptions['identify'] {
  const lockFile = lockFileOf(file);
  if (!existsSync(lockFile)) return undefined;
  const lock = parseExchangeLock(readFileSync(lockFile, 'utf8'));
  if (typeof lock === 'string') throw new Error(`${lockFile}: ${lock}`);
  return (asked) => identifyExchanges(asked, lock);
}
