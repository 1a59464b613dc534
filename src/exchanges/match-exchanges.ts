import { distance } from 'fastest-levenshtein';
import type { AskedExchange } from '../markdown/list-exchanges.ts';
import type { LockedExchange } from './exchange-lock.ts';

/** The exchanges of a text with their permanent ids, and what the lock file should say of them. */
export interface MatchedExchanges {
  /** By their order in the text. */
  readonly ids: string[];
  readonly lock: LockedExchange[];
}

/**
 * Finds the exchanges of a text again in its lock file: the same answer keeps its id, wherever it now
 * stands and however its question was mended. A new exchange takes the next number that no exchange ever
 * had. One that is gone stays in the lock behind the one that stood before it.
 */
export function matchExchanges(
  asked: readonly AskedExchange[],
  lock: readonly LockedExchange[],
): MatchedExchanges {
  const found = pair(asked, lock);
  let next = nextNumber(lock);
  const current = asked.map(({ question, answer }, index): LockedExchange => {
    const id = found.get(index)?.id ?? `exchange-${next++}`;
    return { id, question, answer };
  });
  const kept = new Set([...found.values()].map(({ id }) => id));
  return { ids: current.map(({ id }) => id), lock: putBack(current, lock, kept) };
}

/** The locked exchange of each exchange of the text, by its index; none for a new one. */
function pair(asked: readonly AskedExchange[], lock: readonly LockedExchange[]) {
  const found = new Map<number, LockedExchange>();
  const taken = new Set<LockedExchange>();
  const take = (index: number, locked: LockedExchange): void => {
    if (found.has(index) || taken.has(locked)) return;
    found.set(index, locked);
    taken.add(locked);
  };
  for (const [index, exchange] of asked.entries()) {
    const same = lock.find((locked) => !taken.has(locked) && isSame(exchange, locked));
    if (same) take(index, same);
  }
  const rest = asked.flatMap((exchange, index) =>
    found.has(index) ? [] : rate(exchange, index, lock),
  );
  rest.sort((a, b) => b.score - a.score || a.way - b.way);
  for (const { index, locked } of rest) take(index, locked);
  return found;
}

function isSame(a: AskedExchange, b: AskedExchange): boolean {
  return a.question === b.question && a.answer === b.answer;
}

/** How well each locked exchange fits; those that do not fit at all are left out. */
function rate(exchange: AskedExchange, index: number, lock: readonly LockedExchange[]) {
  return lock.flatMap((locked, place) => {
    const question = compare(exchange.question, locked.question);
    const answer = compare(exchange.answer, locked.answer);
    const isTelling = exchange.answer.length >= tellingLength;
    const score = question + (isTelling ? answer : Math.min(answer, 0.5));
    const fits = question === 1 || (isTelling && answer >= 0.7) || score >= 1.25;
    return fits ? [{ index, locked, score, way: Math.abs(index - place) }] : [];
  });
}

/** Shorter answers, such as "No.", say nothing about which exchange it is. */
const tellingLength = 20;

/** 1 for the same words, 0 for entirely different ones; capitals and punctuation do not count. */
function compare(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
  if (one === undefined || other === undefined) return 0;
  const length = Math.max(one.length, other.length);
  return length === 0 ? 0 : 1 - distance(one, other) / length;
}

function nextNumber(lock: readonly LockedExchange[]): number {
  const numbers = lock.map(({ id }) => Number(/^exchange-(\d+)$/.exec(id)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function putBack(
  current: readonly LockedExchange[],
  lock: readonly LockedExchange[],
  kept: ReadonlySet<string>,
): LockedExchange[] {
  const all = [...current];
  for (const [place, locked] of lock.entries()) {
    if (kept.has(locked.id)) continue;
    const before = lock[place - 1]?.id;
    const at = before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1;
    all.splice(at, 0, { ...locked, removed: true });
  }
  return all;
}
