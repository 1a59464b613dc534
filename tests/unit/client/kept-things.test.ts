import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as names from '../../../src/client/device-store.ts';
import { countKept, forgetEverything } from '../../../src/client/kept-things.ts';
import { keepPlace } from '../../../src/client/reading-places.ts';
import { keepSaved } from '../../../src/client/saved-list.ts';
import { FakeStorage, forbidStorage } from './fake-storage.ts';

let storage: FakeStorage;
let page: EventTarget;
beforeEach(() => {
  storage = new FakeStorage();
  page = new EventTarget();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal(
    'StorageEvent',
    class extends Event {
      readonly key = null;
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function fill(): void {
  storage.setItem('membership / /issuer/ pass', '{}');
  storage.setItem('membership / /issuer/ gift one', '#gift=v1.x');
  storage.setItem('membership / /issuer/ gift two', '#gift=v1.y');
  keepSaved([{ id: 'one', path: '/articles/2025/one/', title: 'One' }]);
  keepPlace('one', 'exchange-3');
  names.keep(names.themeName, 'dark');
  names.keep(names.shortcutsName, 'off');
}

test('everything on the device is counted, each thing once', () => {
  fill();
  const counts = { pass: 1, gifts: 2, saved: 1, places: 1, settings: 2, others: 0 };
  expect(countKept('/issuer/')).toEqual(counts);
});

test('what cannot be read and what nobody knows is counted all the same', () => {
  storage.setItem(names.savedName, 'broken');
  storage.setItem('reader / of a later version', 'x');
  expect(countKept('/issuer/')).toMatchObject({ saved: 1, others: 1 });
});

test('one press deletes all of it, tells the page, and leaves other sites alone', async () => {
  fill();
  storage.setItem('reader /other/ theme', 'dark');
  storage.setItem('membership /other/ /other/issuer/ pass', '{}');
  const heard = vi.fn();
  page.addEventListener('storage', heard);
  await forgetEverything();
  expect(Object.keys(storage)).toEqual([
    'reader /other/ theme',
    'membership /other/ /other/issuer/ pass',
  ]);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(Object.values(countKept('/issuer/')).every((count) => count === 0)).toBe(true);
});

test('a browser that keeps nothing has nothing to show', async () => {
  forbidStorage();
  expect(Object.values(countKept('/issuer/')).every((count) => count === 0)).toBe(true);
  await expect(forgetEverything()).resolves.toBeUndefined();
});

test('no script keeps anything under a name that the list does not have', () => {
  const folder = join(import.meta.dirname, '../../../src/client');
  const kept = readdirSync(folder).flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:localStorage\.|keep\()['"`\w]+/g),
  ]);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter(([text]) => /['"`]/.test(text))).toEqual([]);
});
