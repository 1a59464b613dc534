import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PassStore } from '../../../src/client/pass-store.ts';
import type { Grant } from '../../../src/paywall/envelope.ts';
import { FakeStorage } from './fake-storage.ts';

const pass: Grant = {
  kind: 'trial',
  month: '2026-03',
  key: new Uint8Array(32).fill(1),
  expires: '2026-03-15T12:00:00.000Z',
};
const newer: Grant = { ...pass, month: '2026-04' };

let storage: FakeStorage;
let tab: EventTarget;

beforeEach(() => {
  storage = new FakeStorage();
  tab = new EventTarget();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
});
afterEach(() => vi.unstubAllGlobals());

describe('a browser that keeps things', () => {
  test('gives the pass to every page of the site', () => {
    expect(new PassStore('/issuer/').keep(pass)).toBe(true);
    expect(new PassStore('/issuer/').pass).toMatchObject(pass);
  });

  test('has none at first, and none for another issuer', () => {
    new PassStore('/issuer/').keep(pass);
    expect(new PassStore('https://members.example').pass).toBeUndefined();
    storage = new FakeStorage();
  });

  test('a pass that another page replaced or removed is seen as it is now', () => {
    const [one, other] = [new PassStore('/issuer/'), new PassStore('/issuer/')];
    one.keep(pass);
    other.keep(newer);
    expect(one.pass?.month).toBe('2026-04');
    other.signOut();
    expect(one.pass).toBeUndefined();
  });

  test('what cannot be read is no pass', () => {
    const store = new PassStore('/issuer/');
    store.keep(pass);
    storage.setItem('membership / /issuer/ pass', '{"v":2}');
    expect(store.pass).toBeUndefined();
  });

  test('signing out leaves gifts and what is not of the membership', () => {
    const store = new PassStore('/issuer/');
    storage.setItem('theme', 'dark');
    store.keep(pass);
    store.keepGift('one', '#gift=v1.x');
    store.signOut();
    expect([store.pass, store.gift('one'), store.gift('two')]).toEqual([
      undefined,
      '#gift=v1.x',
      null,
    ]);
    expect(Object.keys(storage)).toEqual(['theme', 'membership / /issuer/ gift one']);
  });
});

describe.each([
  ['is full', 'setItem'],
  ['forbids everything', 'all'],
] as const)('a browser whose storage %s', (_name, what) => {
  beforeEach(() => {
    const deny = (): never => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    if (what === 'all') vi.stubGlobal('localStorage', new Proxy({}, { get: deny, ownKeys: deny }));
    else storage.setItem = deny;
  });

  test('has the pass on this page alone, and says so', () => {
    const store = new PassStore('/issuer/');
    expect(store.keep(pass)).toBe(false);
    expect(store.pass).toMatchObject(pass);
    expect(new PassStore('/issuer/').pass).toBeUndefined();
    store.signOut();
    expect(store.pass).toBeUndefined();
  });

  test('keeps no gift, and forgets the pass of this page when everything is deleted', () => {
    const store = new PassStore('/issuer/');
    expect(store.keepGift('one', '#gift=v1.x')).toBe(false);
    expect(store.gift('one')).toBeNull();
    store.keep(pass);
    store.onChange(() => undefined, new AbortController().signal);
    tab.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect(store.pass).toBeUndefined();
  });
});

test('a full storage with an older pass does not hide the new one', () => {
  const store = new PassStore('/issuer/');
  store.keep(pass);
  storage.setItem = () => {
    throw new DOMException('Full.', 'QuotaExceededError');
  };
  store.keep(newer);
  expect(store.pass?.month).toBe('2026-04');
});

test('other tabs are heard when it concerns this issuer, until the end', () => {
  const [heard, ended] = [vi.fn(), new AbortController()];
  new PassStore('/issuer/').onChange(heard, ended.signal);
  const tell = (key: string | null) =>
    tab.dispatchEvent(Object.assign(new Event('storage'), { key }));
  tell('membership / /issuer/ pass');
  tell('membership / /issuer/ gift one');
  tell(null);
  expect(heard).toHaveBeenCalledTimes(3);
  tell('theme');
  tell('membership / https://members.example pass');
  ended.abort();
  tell('membership / /issuer/ pass');
  expect(heard).toHaveBeenCalledTimes(3);
});
