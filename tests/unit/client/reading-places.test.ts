import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placesName } from '../../../src/client/device-store.ts';
import { keepPlace, readPlace, readPlaces } from '../../../src/client/reading-places.ts';
import { FakeStorage, forbidStorage } from './fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

test('each interview has one place, the last', () => {
  keepPlace('one', 'exchange-3');
  keepPlace('two', 'exchange-9');
  keepPlace('one', 'exchange-14');
  expect([readPlace('one'), readPlace('two'), readPlace('three')]).toEqual([
    'exchange-14',
    'exchange-9',
    undefined,
  ]);
});

test('who is through has none, and nothing stays on the device', () => {
  keepPlace('one', 'exchange-3');
  keepPlace('one');
  expect(storage.getItem(placesName)).toBeNull();
});

test('the oldest place goes when there are more than fifty', () => {
  for (let number = 0; number < 51; number++) keepPlace(`article-${number}`, 'exchange-2');
  expect(readPlaces().size).toBe(50);
  expect([readPlace('article-0'), readPlace('article-1')]).toEqual([undefined, 'exchange-2']);
});

test('what cannot be read is no place', () => {
  storage.setItem(placesName, '[broken');
  expect(readPlace('one')).toBeUndefined();
  forbidStorage();
  expect(readPlace('one')).toBeUndefined();
  expect(() => keepPlace('one', 'exchange-2')).not.toThrow();
});
