import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../src/build/environment.ts';
import { deployConfig } from '../../../src/hosting/deploy-config.ts';
import { siteHeaderRules } from '../../../src/hosting/header-rules.ts';
import { formatHeadersFile } from '../../../src/hosting/headers-file.ts';
import { contentSecurityPolicy } from '../../../src/hosting/security-policy.ts';

const address = { siteUrl: 'https://news.example', basePath: '/reader/' };
const options = { ...address, styleHashes: ['sha256-abc='] };
let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'deploy-'));
  onTestFinished(() => rmSync(outDir, { recursive: true }));
  writeFileSync(join(outDir, '_headers'), formatHeadersFile(siteHeaderRules(options)));
  writeFileSync(join(outDir, '_redirects'), '/reader/old%20"name"/ /reader/new/ 301\n');
  const canonical = `<link rel="canonical" href="${address.siteUrl}${address.basePath}">`;
  writeFileSync(join(outDir, 'index.html'), canonical);
});

function print(host?: string, variables: Record<string, string> = {}): string {
  const all = { OUT_DIR: outDir, SITE_URL: address.siteUrl, BASE_PATH: '/reader', ...variables };
  return deployConfig(readEnvironment(all, { root: '/site', now: 0 }), host, '/srv/www');
}

test.each(['nginx', 'caddy', 'cloudfront'])('%s is told every header of the site', (host) => {
  const text = print(host);
  expect(text).toContain(contentSecurityPolicy(options));
  for (const header of [
    /nosniff|ContentTypeOptions/,
    /DENY/,
    /same-origin/,
    /camera=\(\)/,
    /63072000/,
  ])
    expect(text).toMatch(header);
});

test('nginx serves https, leads http there, and may serve other sites beside this one', () => {
  const text = print('nginx');
  expect(text).toContain('listen 443 ssl http2;');
  expect(text).toContain('return 301 https://news.example$request_uri;');
  expect(text).toContain('map $uri $news_example_reader_cache_control {');
  expect(text).toContain('root "/srv/www";');
});

test('no sign in an address ends the word it stands in', () => {
  expect(print('nginx')).toContain(String.raw`location = "/reader/old \"name\"/" {`);
  expect(print('caddy')).toContain('redir `/reader/old "name"/` `/reader/new/` permanent');
});

describe('says what to do', () => {
  test.each([undefined, 'apache', 'constructor'])('for the host %s', (host) => {
    expect(() => print(host)).toThrow(/There are: nginx, caddy, cloudfront\. Netlify/);
  });

  test('without a built site', () => {
    expect(() => print('nginx', { OUT_DIR: '/no/such/dist' })).toThrow(/npm run build/);
  });

  test('for another address than the pages have', () => {
    expect(() => print('nginx', { SITE_URL: 'https://other.example' })).toThrow(
      /built for https:\/\/news\.example\/reader\/, but .* https:\/\/other\.example\/reader\//,
    );
  });
});
