// `npm run bench:serve`: requests a second that nginx answers from dist/, beside the same nginx with a file of one line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../src/build/environment.ts';
import { deployConfig } from '../../src/hosting/deploy-config.ts';
import { ask } from '../support/ask.ts';
import { findNginx, type NginxProgram, startNginx } from '../support/nginx.ts';
import { interview } from '../support/reader.ts';
import { root } from '../support/sites.ts';
import { formatTable } from './format-table.ts';

const seconds = process.env['BENCH_SECONDS'] ?? '5';
const [sitePort, plainPort] = [43_290, 43_291];
const addresses = [
  '/',
  interview,
  '/topics/espionage/',
  '/rss.xml',
  '/feed.json',
  '/no-such-page/',
];

async function bench(program: NginxProgram, folder: string): Promise<void> {
  const plainRoot = join(folder, 'plain');
  mkdirSync(plainRoot);
  writeFileSync(join(plainRoot, 'index.html'), 'One line.\n');
  const plain = `server { listen ${plainPort}; root ${plainRoot}; }`;
  const site = deployConfig(readEnvironment(process.env, { root, now: 0 }), 'nginx')
    .replace(/listen \d+;/, `listen ${sitePort};`)
    .concat(plain);
  const stop = await startNginx(program, { folder, site, port: sitePort, workers: 1 });
  try {
    const baseline = load(plainPort, '/');
    const rows = [['a file of one line', String(baseline), '1.00×', '10']];
    for (const path of addresses) {
      const { body } = await ask(sitePort, path, { 'Accept-Encoding': 'br' });
      const rate = load(sitePort, path);
      rows.push([path, String(rate), `${(rate / baseline).toFixed(2)}×`, String(body.length)]);
    }
    console.log(
      `nginx with one worker, wrk with one thread and 50 connections, ${seconds} s each.\n`,
    );
    console.log(formatTable(['address', 'requests/s', 'to one line', 'bytes'], rows));
  } finally {
    await stop();
  }
}

/** Requests a second. */
function load(port: number, path: string): number {
  const args = ['-t1', '-c50', `-d${seconds}s`, '-H', 'Accept-Encoding: br'];
  const { stdout, error } = spawnSync('wrk', [...args, `http://127.0.0.1:${port}${path}`], {
    encoding: 'utf8',
  });
  if (error) throw new Error('wrk is not installed. Debian: apt-get install wrk');
  return Math.round(Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]));
}

const program = findNginx();
const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
try {
  if ('reason' in program) throw new Error(program.reason);
  if (!existsSync(join(root, 'dist'))) throw new Error('There is no site yet: npm run build');
  await bench(program, folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
