import { expect, test } from 'vitest';
import { describeFirefox, findFirefox } from '../../support/firefox.ts';

test('a wrong FIREFOX_PATH is told', () => {
  expect(() => findFirefox('/no/such/firefox')).toThrow('FIREFOX_PATH is "/no/such/firefox"');
});

test('without Firefox the tests say that they leave it out, with it what they leave out in it', () => {
  expect(describeFirefox(undefined)).toContain('skipped, it is not installed');
  expect(describeFirefox('/usr/bin/firefox')).toMatch(/left out: layout\.spec\.ts, because /);
});
