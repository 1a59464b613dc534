import {
  NewerThanPassError,
  UnreadableError,
  WrongCodeError,
  WrongKeyError,
} from '../paywall/failures.ts';
import { RefusedError } from './refused-error.ts';

/**
 * The state of the gate that tells a reader about a failure; its words stand in the page.
 * A key that does not fit is the fault of a gift or of a pass, which `wrongKey` names.
 */
export function failureState(error: unknown, wrongKey: string): string {
  if (error instanceof WrongCodeError) return 'wrong-code';
  if (error instanceof NewerThanPassError) return 'newer';
  if (error instanceof WrongKeyError) return wrongKey;
  if (error instanceof RefusedError) return 'refused';
  // fetch() rejects with a TypeError when the network fails (Fetch standard, section 5.6).
  if (error instanceof TypeError) return 'offline';
  return error instanceof UnreadableError && wrongKey === 'wrong-gift' ? wrongKey : 'damaged';
}

/** Whether a pass has run out. A pass without an end never does. */
export function isOver(expires: string | undefined, now: number): boolean {
  return expires !== undefined && Date.parse(expires) <= now;
}
