import { expect, test } from 'vitest';
import { describeBuildError } from '../../../src/build/describe-build-error.ts';

test('says what went wrong, where, what helps and why', () => {
  const error = Object.assign(new Error('Unexpected token', { cause: new Error('disk full') }), {
    hint: 'Close the tag.',
    loc: { file: 'src/pages/index.astro', line: 3, column: 7 },
  });
  expect(describeBuildError(error)).toBe(
    'Unexpected token\n  in src/pages/index.astro:3:7\n  Close the tag.\nbecause: disk full',
  );
});

test('a plain error is its message, and anything else is shown as it is', () => {
  expect(describeBuildError(new Error('content/a.md:3 wrong'))).toBe('content/a.md:3 wrong');
  expect(describeBuildError('gone')).toBe('gone');
});
