import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment } from '../../../src/build/environment.ts';
import { serveSite } from '../../../src/build/serve.ts';

const servers: Server[] = [];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(root, 'index.html'), 'front page');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close();
});

async function serve(variables: Record<string, string>): Promise<void> {
  const environment = readEnvironment({ OUT_DIR: 'dist', ...variables }, { root, now: 0 });
  servers.push(await serveSite({ ...environment, outDir: variables['OUT_DIR'] ?? root }));
}

test('prints the address, and the front page is there', async () => {
  await serve({ PORT: '0' });
  const address = vi.mocked(console.log).mock.lastCall?.[0] as string;
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await (await fetch(address)).text()).toBe('front page');
});

test('a site below a path prints the address with the path', async () => {
  await serve({ PORT: '0', BASE_PATH: '/news' });
  const address = vi.mocked(console.log).mock.lastCall?.[0] as string;
  expect(address).toMatch(/\/news\/$/);
  expect(await (await fetch(address)).text()).toBe('front page');
});

test('a taken port is said in a sentence, with the way out', async () => {
  const other = createServer().listen(0);
  servers.push(other);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serve({ PORT: String(port) })).rejects.toThrow(
    `Port ${port} is taken by another program. End it, or choose another port: PORT=${port + 1} npm start`,
  );
});

test('a site that was never built is said in a sentence', async () => {
  await expect(serve({ OUT_DIR: join(root, 'gone') })).rejects.toThrow(/npm run build/);
});
