// Caddy takes the very configuration that `npm run deploy:config -- caddy` prints. Debian: apt-get install caddy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/build/environment.ts';
import { deployConfig } from '../../src/hosting/deploy-config.ts';
import { findOnPath } from '../support/find-on-path.ts';
import { belowPathVariables, root, siteBelowPath, sites } from '../support/sites.ts';
import { writePublication } from '../support/temporary-publication.ts';

const [program] = findOnPath(['caddy']);
const missing =
  program === undefined ? ' (skipped: caddy is not installed. Debian: apt-get install caddy)' : '';

/** What Caddy says of a configuration, and whether it would start with it. */
function validate(config: string): { status: number | null; said: string } {
  const folder = writePublication({ Caddyfile: config });
  const args = ['validate', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const { status, stdout, stderr } = spawnSync(program ?? '', args, { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const printed = (variables: Record<string, string>, rootDir?: string): string =>
  deployConfig(readEnvironment(variables, { root, now: 0 }), 'caddy', rootDir);
const atTheRoot = () => printed({ OUT_DIR: sites.real.outDir });
const belowAPath = () => printed(belowPathVariables, join(root, siteBelowPath.rootDir));
const withCertificate = () =>
  atTheRoot().replace('\nhttp://localhost:4321 {', '\nhttps://news.example {');

describe.skipIf(missing !== '')(`Caddy${missing}`, () => {
  test.each([
    ['of a site at the root of its host', atTheRoot],
    ['of a site below a path, with old addresses', belowAPath],
    ['of a site for which it gets a certificate', withCertificate],
  ])('takes the configuration %s', (_, print) => {
    const { status, said } = validate(print());
    expect(status, said).toBe(0);
    expect(said).toContain('Valid configuration');
  });

  test('refuses one with an unknown line', () => {
    expect(withCertificate()).toContain('https://news.example {');
    const { status, said } = validate(atTheRoot().replace('file_server {', 'serve_file {'));
    expect([status, said]).toEqual([1, expect.stringContaining('serve_file')]);
  });
});
