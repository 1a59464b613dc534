import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keep, shortcutsName } from '../../../src/client/device-store.ts';
import { shortcutOf } from '../../../src/client/shortcut.ts';
import { FakeStorage } from './fake-storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

/** A press of a key at a place in the page; `inside` is what the place lies in. */
function press(key: string, { inside = '', ...held }: Record<string, unknown> = {}) {
  const target = {
    isContentEditable: inside === 'editor',
    closest: (selector: string) => (selector.split(',').includes(String(inside)) ? {} : null),
  };
  return shortcutOf({ key, target, ...held } as unknown as KeyboardEvent);
}

test('a key alone is a shortcut, and a question mark with the shift key', () => {
  expect([press('j'), press('?', { shiftKey: true })]).toEqual(['j', '?']);
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing', 'defaultPrevented'])(
  'not with %s',
  (held) => {
    expect(press('j', { [held]: true })).toBeUndefined();
  },
);

test.each(['input', 'textarea', 'select', 'dialog', 'editor'])('not inside a %s', (inside) => {
  expect(press('j', { inside })).toBeUndefined();
});

test('not once the reader has turned them off', () => {
  keep(shortcutsName, 'off');
  expect([press('j'), press('?')]).toEqual([undefined, undefined]);
  keep(shortcutsName, '');
  expect(press('j')).toBe('j');
});
