import { describe, expect, test } from 'vitest';
import { failureState, isOver } from '../../../src/client/failure-state.ts';
import { RefusedError } from '../../../src/client/refused-error.ts';
import {
  DamagedCopyError,
  NewerThanPassError,
  UnreadableError,
  WrongCodeError,
  WrongKeyError,
} from '../../../src/paywall/failures.ts';

describe('a failure is told in words of its own', () => {
  test.each([
    [new WrongCodeError(), 'wrong-code'],
    [new NewerThanPassError(), 'newer'],
    [new WrongKeyError(), 'wrong-pass'],
    [new RefusedError(), 'refused'],
    [new TypeError('Failed to fetch'), 'offline'],
    [new DamagedCopyError(), 'damaged'],
    [new UnreadableError(), 'damaged'],
    [new Error('anything else'), 'damaged'],
    ['no error at all', 'damaged'],
  ])('%s', (error, state) => {
    expect(failureState(error, 'wrong-pass')).toBe(state);
  });

  test('the fault of a gift is not put on a pass', () => {
    expect(failureState(new WrongKeyError(), 'wrong-gift')).toBe('wrong-gift');
    expect(failureState(new UnreadableError(), 'wrong-gift')).toBe('wrong-gift');
    expect(failureState(new DamagedCopyError(), 'wrong-gift')).toBe('damaged');
    expect(failureState(new TypeError(), 'wrong-gift')).toBe('offline');
  });
});

test('a pass is over from its last instant on; one without an end never is', () => {
  const expires = '2026-03-15T12:00:00Z';
  expect(isOver(expires, Date.parse(expires) - 1)).toBe(false);
  expect(isOver(expires, Date.parse(expires))).toBe(true);
  expect(isOver(undefined, Number.MAX_SAFE_INTEGER)).toBe(false);
});
