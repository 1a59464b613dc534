// `npm run serve`: shows the built site as a static host would.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Environment, readEnvironment } from './environment.ts';
import { createSiteServer } from './site-server.ts';

const root = join(import.meta.dirname, '../..');

/** Serves `environment.outDir` until the process is told to end; throws an Error for people to read if it cannot start. */
export async function serveSite(environment: Environment): Promise<Server> {
  const { outDir, basePath, port } = environment;
  if (!existsSync(outDir)) {
    throw new Error(`There is no site in ${outDir} yet. Build it first: npm run build`);
  }
  const server = createSiteServer({ outDir, basePath });
  await listen(server, port);
  console.log(`http://localhost:${(server.address() as AddressInfo).port}${basePath}`);
  return server;
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(describeListenError(cause as NodeJS.ErrnoException, port), { cause });
  }
}

function describeListenError(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. End it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=4321 npm start`;
  }
  return `The server could not start: ${error.message}`;
}

/** Lets open requests end, and idle connections go at once. */
function closeOnSignal(server: Server): void {
  const close = (): void => {
    server.close();
    server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
}

if (import.meta.main) {
  try {
    const environment = readEnvironment(process.env, { root, now: Date.now() });
    closeOnSignal(await serveSite(environment));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
