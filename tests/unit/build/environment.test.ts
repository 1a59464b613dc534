import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/build/environment.ts';

const defaults = { root: '/site', now: 1_000 };
const secret = 'x'.repeat(32);

function read(variables: Record<string, string>) {
  return readEnvironment(variables, defaults);
}

test('without any variable it is the demonstration, from content to dist, at the root of this machine', () => {
  expect(read({})).toEqual({
    contentDir: '/site/content',
    outDir: '/site/dist',
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    now: 1_000,
    port: 4321,
    paywall: { mode: 'demonstration' },
    precompress: true,
    policyInPages: false,
    offlineReading: true,
  });
});

test('an empty variable counts as absent', () => {
  expect(read({ SITE_URL: '', PORT: ' ', PAYWALL_SECRET: '' })).toEqual(read({}));
});

test('reads every variable', () => {
  const environment = read({
    CONTENT_DIR: 'other/paper',
    OUT_DIR: '/var/www/paper',
    SITE_URL: 'https://News.example/',
    BASE_PATH: 'daily/paper',
    SITE_NOW: '2024-02-21T12:00:00+01:00',
    PORT: '0',
    PAYWALL_SECRET: secret,
    PAYWALL_ISSUER_URL: 'https://members.news.example/keys',
    PRECOMPRESS: 'no',
    POLICY_IN_PAGES: 'yes',
    OFFLINE_READING: 'no',
  });
  expect(environment).toEqual({
    contentDir: '/site/other/paper',
    outDir: '/var/www/paper',
    siteUrl: 'https://news.example',
    basePath: '/daily/paper/',
    now: Date.UTC(2024, 1, 21, 11),
    port: 0,
    paywall: { mode: 'real', secret, issuerUrl: 'https://members.news.example/keys' },
    precompress: false,
    policyInPages: true,
    offlineReading: false,
  });
});

describe('refuses, naming the variable and what it found', () => {
  test.each([
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'ftp://news.example'],
    ['SITE_URL', 'https://news.example/paper'],
    ['SITE_URL', 'https://news.example/?a=b'],
    ['SITE_URL', 'https://user@news.example'],
    ['OFFLINE_READING', 'off'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/../up'],
    ['BASE_PATH', 'https://news.example/'],
    ['PRECOMPRESS', 'maybe'],
    ['POLICY_IN_PAGES', '1'],
    ['SITE_NOW', '2012-02-31'],
    ['SITE_NOW', '2012-02-31T10:00:00Z'],
    ['SITE_NOW', '2012-02-01T10:00'],
    ['SITE_NOW', 'tomorrow'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['OUT_DIR', '.'],
    ['OUT_DIR', '..'],
    ['OUT_DIR', '/'],
  ])('%s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`${name} must `);
    expect(() => read({ [name]: value })).toThrow(`"${value}"`);
  });

  test('an issuer that keys would travel to in the clear', () => {
    const variables = { PAYWALL_SECRET: secret, PAYWALL_ISSUER_URL: 'http://news.example/keys' };
    expect(() => read(variables)).toThrow(/PAYWALL_ISSUER_URL must be an absolute https/);
  });

  test('a secret that is too short, without repeating it', () => {
    const variables = { PAYWALL_SECRET: 'hunter2', PAYWALL_ISSUER_URL: 'https://news.example/' };
    expect(() => read(variables)).toThrow(
      /^PAYWALL_SECRET must have at least 32 characters(?!.*hunter2)/,
    );
  });

  test('a real secret with the demonstration issuer, and the other way round', () => {
    expect(() => read({ PAYWALL_SECRET: secret })).toThrow(/PAYWALL_SECRET is set without/);
    expect(() => read({ PAYWALL_ISSUER_URL: 'https://news.example/' })).toThrow(
      /PAYWALL_ISSUER_URL is set without/,
    );
  });

  test('all wrong variables at once', () => {
    expect(() => read({ PORT: 'x', SITE_URL: 'y', SITE_NOW: 'z' })).toThrow(
      /SITE_URL.*\n.*SITE_NOW.*\n.*PORT/,
    );
  });
});
