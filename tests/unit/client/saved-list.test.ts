import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { savedName } from '../../../src/client/device-store.ts';
import { encodeSaved, keepSaved, parseSaved, readSaved } from '../../../src/client/saved-list.ts';
import { FakeStorage, forbidStorage } from './fake-storage.ts';

const free = { id: 'one', path: '/articles/2025/one/', title: 'One' };
const members = { id: 'two', path: '/articles/2025/two/', title: '“Two”', month: '2025-03' };

let storage: FakeStorage;
let page: EventTarget;
beforeEach(() => {
  storage = new FakeStorage();
  page = new EventTarget();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

describe('the reading list of a device', () => {
  test('is read as it was kept, and the page hears of it', () => {
    const heard = vi.fn();
    page.addEventListener('saved', heard);
    expect(keepSaved([members, free])).toBe(true);
    expect(readSaved()).toEqual([members, free]);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('leaves nothing on the device once it is empty', () => {
    keepSaved([free]);
    keepSaved([]);
    expect(storage.getItem(savedName)).toBeNull();
  });

  test('is empty where it cannot be read', () => {
    expect(readSaved()).toEqual([]);
    storage.setItem(savedName, '{"v":1,"saved":[{"id":7}]}');
    expect(readSaved()).toEqual([]);
    forbidStorage();
    expect(readSaved()).toEqual([]);
    expect(keepSaved([free])).toBe(false);
  });

  test('is cut at a thousand articles', () => {
    const many = Array.from({ length: 1001 }, (_, number) => ({ ...free, id: String(number) }));
    expect(parseSaved(encodeSaved(many))).toHaveLength(1000);
  });
});

describe('a file that anyone may have written', () => {
  const file = (article: object) => JSON.stringify({ v: 1, saved: [article] });

  test('gives the list and nothing else that is in it', () => {
    expect(parseSaved(file({ ...members, onclick: 'x' }))).toEqual([members]);
  });

  test.each([
    ['is no JSON', 'reading list'],
    ['is no list', 'null'],
    ['is of another version', '{"v":2,"saved":[]}'],
    ['leads to another site', file({ ...free, path: 'https://evil.example/articles/' })],
    ['leads to another host', file({ ...free, path: '//evil.example/articles/' })],
    ['runs a script', file({ ...free, path: 'javascript:alert(1)' })],
    ['has a title that is no text', file({ ...free, title: {} })],
    ['has a month that is none', file({ ...free, month: '2025-03-04' })],
    ['lacks an id', file({ path: free.path, title: 'x' })],
    ['is endless', JSON.stringify({ v: 1, saved: Array(1001).fill(free) })],
  ])('is refused when it %s', (_name, text) => {
    expect(() => parseSaved(text)).toThrow();
  });
});
