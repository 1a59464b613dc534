import { expect, test } from 'vitest';
import { pathWithin, readMessage } from '../../../src/worker/messages.ts';

test('a message is read, and what is not in its form is left out', () => {
  expect(readMessage({ loaded: ['/a'], saved: ['/b'] })).toEqual({
    loaded: ['/a'],
    saved: ['/b'],
    stop: false,
  });
  expect(readMessage({ stop: true })).toEqual({ stop: true });
  for (const nonsense of [null, undefined, 'text', 7, { loaded: 'a', saved: [1], stop: 'yes' }]) {
    expect(readMessage(nonsense)).toEqual({ stop: false });
  }
});

test('an address within the site gives its path, without query and fragment', () => {
  const root = 'https://news.example/reader/';
  expect(pathWithin('/reader/a/?q=1#gift=x', root)).toBe('/reader/a/');
  expect(pathWithin('https://news.example/reader/', root)).toBe('/reader/');
  for (const outside of [
    '/',
    '/other/',
    '/reader',
    'https://elsewhere.example/reader/a/',
    '//x/reader/',
    '/reader/../a/',
    'http://[',
  ]) {
    expect(pathWithin(outside, root)).toBeUndefined();
  }
});
