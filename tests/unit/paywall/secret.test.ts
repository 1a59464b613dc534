import { expect, test } from 'vitest';
import {
  SealingSettingsError,
  demonstrationSecret,
  resolveSealing,
} from '../../../src/paywall/secret.ts';

const secret = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const issuerUrl = 'https://members.example.org/issuer';

test('without settings the build is the public demonstration', () => {
  const sealing = resolveSealing({});
  expect(sealing).toMatchObject({ mode: 'demonstration', issuer: '/issuer' });
  expect(new TextDecoder().decode(sealing.secret)).toBe(demonstrationSecret);
});

test('a secret and an issuer make a real build', () => {
  const secretBytes = Uint8Array.from({ length: 32 }, (_, index) => index);
  expect(resolveSealing({ secret, issuerUrl })).toEqual({
    mode: 'real',
    secret: secretBytes,
    issuer: issuerUrl,
  });
  expect(resolveSealing({ secret: ` ${secret}\n`, issuerUrl: `${issuerUrl}/` })).toEqual(
    resolveSealing({ secret, issuerUrl }),
  );
});

test('a secret that is no base64 is taken as it is', () => {
  const passphrase = 'a sentence of more than thirty-two bytes';
  expect(new TextDecoder().decode(resolveSealing({ secret: passphrase, issuerUrl }).secret)).toBe(
    passphrase,
  );
});

test.each([
  [{ secret }, 'PAYWALL_SECRET is set without PAYWALL_ISSUER_URL'],
  [{ issuerUrl }, 'PAYWALL_ISSUER_URL is set without PAYWALL_SECRET'],
  [{ secret: '', issuerUrl }, 'PAYWALL_SECRET holds 0 bytes'],
  [{ secret: '' }, 'PAYWALL_SECRET is set without PAYWALL_ISSUER_URL'],
  [{ secret: 'too short a secret', issuerUrl }, 'PAYWALL_SECRET holds 18 bytes'],
  [{ secret: 'AAECAwQFBgcICQoLDA0ODw==', issuerUrl }, 'PAYWALL_SECRET holds 16 bytes'],
  [{ secret: 'abcdefghijklmnopqrstuvwxyzabcdef', issuerUrl }, 'PAYWALL_SECRET holds 24 bytes'],
  [{ secret: demonstrationSecret, issuerUrl }, 'published demonstration secret'],
])('settings that do not fit are refused with a reason: %o', (settings, reason) => {
  expect(() => resolveSealing(settings)).toThrow(SealingSettingsError);
  expect(() => resolveSealing(settings)).toThrow(reason);
});

test('a refused secret is not repeated in the error, and the error says how to make one', () => {
  const weak = 'hunter2-hunter2';
  expect(() => resolveSealing({ secret: weak, issuerUrl })).toThrow(
    /^(?!.*hunter2).*openssl rand -base64 32/,
  );
});

test.each(['http://localhost:8787', 'http://127.0.0.1:1/x', 'http://[::1]:1'])(
  'an issuer on this machine may be %s',
  (local) => expect(resolveSealing({ secret, issuerUrl: local }).issuer).toBe(local),
);

test.each([
  '',
  'members.example.org',
  'http://members.example.org',
  'http://localhost.example.org',
  'ftp://localhost',
  'https://user:pass@example.org',
  'https://example.org/?a=b',
  'https://example.org/#a',
  '/issuer',
])('an issuer may not be "%s"', (wrong) => {
  expect(() => resolveSealing({ secret, issuerUrl: wrong })).toThrow('expected an https address');
});
