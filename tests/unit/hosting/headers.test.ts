import { describe, expect, test } from 'vitest';
import { type SiteHeaderOptions, siteHeaderRules } from '../../../src/hosting/header-rules.ts';
import {
  formatHeadersFile,
  headersForPath,
  parseHeadersFile,
} from '../../../src/hosting/headers-file.ts';
import { contentSecurityPolicy, metaSecurityPolicy } from '../../../src/hosting/security-policy.ts';

const headersFile = (options: SiteHeaderOptions) => formatHeadersFile(siteHeaderRules(options));

const site = { styleHashes: ['sha256-abc='], siteUrl: 'https://news.example', basePath: '/' };

describe('contentSecurityPolicy', () => {
  test('is this policy', () => {
    expect(contentSecurityPolicy({ styleHashes: ['sha256-abc='] })).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-abc='; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types service-worker",
    );
  });

  test('lets the page ask a real issuer, and nobody else', () => {
    const policy = contentSecurityPolicy({ styleHashes: [], issuerOrigin: 'https://keys.example' });
    expect(policy).toContain("connect-src 'self' https://keys.example;");
    expect(policy).toContain("style-src 'self';");
  });

  test('is the same whatever the order of the pages', () => {
    const one = contentSecurityPolicy({ styleHashes: ['sha256-b', 'sha256-a', 'sha256-b'] });
    expect(one).toBe(contentSecurityPolicy({ styleHashes: ['sha256-a', 'sha256-b'] }));
  });

  test('in a page leaves out what browsers obey in headers only', () => {
    const policy = contentSecurityPolicy(site);
    expect(metaSecurityPolicy(site)).toBe(policy.replace("frame-ancestors 'none'; ", ''));
  });

  test('never allows what an injected script would need', () => {
    expect(contentSecurityPolicy(site)).not.toMatch(/(?<!'wasm-)unsafe|\*|http:/);
  });
});

describe('the headers of a path', () => {
  const rules = parseHeadersFile(headersFile(site));

  test('every page has the policy and its companions', () => {
    expect(headersForPath(rules, '/articles/2012/a/')).toEqual({
      'Content-Security-Policy': contentSecurityPolicy(site),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Strict-Transport-Security': 'max-age=63072000',
    });
  });

  test.each(['/_astro/x.js', '/sealed/id.hash.bin', '/fonts/text.woff2'])(
    '%s may be kept for ever',
    (path) => {
      expect(headersForPath(rules, path)['Cache-Control']).toBe(
        'public, max-age=31536000, immutable',
      );
    },
  );

  test.each(['/', '/rss.xml', '/articles/_astro/'])('%s may not', (path) => {
    expect(headersForPath(rules, path)['Cache-Control']).toBeUndefined();
  });

  test.each([
    ['/rss.xml', 'application/rss+xml'],
    ['/corrections.xml', 'application/rss+xml'],
    ['/topics/spies/atom-free.xml', 'application/atom+xml'],
    ['/archive/2012/09/feed.json', 'application/feed+json'],
    ['/feeds.opml', 'text/x-opml'],
  ])('%s is %s', (path, type) => {
    expect(headersForPath(rules, path)['Content-Type']).toBe(`${type}; charset=utf-8`);
  });

  test.each(['/', '/sitemap.xml', '/topics/rss.xml', '/topics/rss-xml', '/a/b/c/d/rss.xml'])(
    '%s is what its ending says',
    (path) => {
      expect(headersForPath(rules, path)['Content-Type']).toBeUndefined();
    },
  );

  test('are few enough for the hosts that read them: 100 rules, 2,000 signs a line', () => {
    const text = headersFile(site);
    expect(rules.length).toBeLessThan(100);
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
  });

  test('a site below a path says nothing about its neighbours', () => {
    const below = parseHeadersFile(headersFile({ ...site, basePath: '/news/' }));
    expect(headersForPath(below, '/news/_astro/x.js')['Cache-Control']).toContain('immutable');
    expect(headersForPath(below, '/other/')).toEqual({});
  });

  test('a site without https does not promise it', () => {
    const local = headersFile({ ...site, siteUrl: 'http://localhost:4321' });
    expect(local).not.toContain('Strict-Transport-Security');
  });
});

describe('parseHeadersFile', () => {
  test('skips comments and blank lines', () => {
    const rules = parseHeadersFile('# ours\n\n/*\n  A: b: c\n');
    expect(rules).toEqual([{ pattern: '/*', headers: { A: 'b: c' } }]);
  });

  test.each([
    ['  A: b', 1],
    ['/*\n  nonsense', 2],
  ])('refuses %j, naming line %i', (text, line) => {
    expect(() => parseHeadersFile(text)).toThrow(`line ${line}`);
  });
});
