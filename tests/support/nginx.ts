// A real nginx with a configuration and folders of its own. Debian: apt-get install nginx libnginx-mod-http-brotli-static.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server program and the module that hands out brotli files. */
export interface NginxProgram {
  path: string;
  brotliModule: string;
}

const packages = 'Debian: apt-get install nginx libnginx-mod-http-brotli-static';

/** The nginx of this machine, or why there is none for us. */
export function findNginx(): NginxProgram | { reason: string } {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  const path = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
  if (path === undefined) return { reason: `nginx is not installed. ${packages}` };
  const { stderr } = spawnSync(path, ['-V'], { encoding: 'utf8' });
  const folder = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? '/usr/lib/nginx/modules';
  const brotliModule = join(folder, 'ngx_http_brotli_static_module.so');
  if (existsSync(brotliModule)) return { path, brotliModule };
  return { reason: `nginx has no module for brotli files. ${packages}` };
}

export interface NginxOptions {
  /** Where its own files go. */
  folder: string;
  /** What stands inside `http { … }`. */
  site: string;
  port: number;
  workers?: number;
}

/** Starts nginx and waits until it listens; gives the function that ends it. */
export async function startNginx(
  program: NginxProgram,
  options: NginxOptions,
): Promise<() => Promise<void>> {
  const { folder, port } = options;
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, formatMain(program, options));
  const log = join(folder, 'error.log');
  const server = spawn(program.path, ['-p', folder, '-c', file, '-e', log], { stdio: 'ignore' });
  await waitForPort(server, port, () => (existsSync(log) ? readFileSync(log, 'utf8') : ''));
  return async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
}

function formatMain({ brotliModule }: NginxProgram, { folder, site, workers = 1 }: NginxOptions) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    `load_module ${brotliModule};`,
    // Its workers must read what this user has built.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `worker_processes ${workers};`,
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'events { worker_connections 1024; }',
    'http {',
    'access_log off;',
    `error_log ${folder}/error.log crit;`,
    ...temporary.map((name) => `${name}_temp_path ${folder}/tmp/${name};`),
    // Not every container knows the newer protocol.
    site.replace(/^ *listen \[::\].*\n/gm, ''),
    '}',
  ].join('\n');
}

async function waitForPort(server: ChildProcess, port: number, words: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break;
    if (await listens(port)) return;
    await wait(100);
  }
  server.kill();
  throw new Error(`nginx does not listen on port ${port}:\n${words()}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
