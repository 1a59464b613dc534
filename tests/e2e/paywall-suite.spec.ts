// Runs the very cases that Vitest runs in Node (tests/unit/paywall/suite.ts) in a real browser, under the
// strictest policy that the site may set.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type { paywallSuite } from '../unit/paywall/suite.ts';

const entry = fileURLToPath(new URL('../unit/paywall/suite.ts', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

test('the paywall suite passes in the browser', async ({ page }) => {
  test.setTimeout(120_000);
  const server = await serve(await bundle());
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const { names, failures } = await page.evaluate(runCases);
  server.close();
  expect(failures).toEqual([]);
  expect(names.length).toBeGreaterThan(50);
});

/** In the page: runs all cases and tells which failed, and how. */
async function runCases(): Promise<{ names: string[]; failures: string[] }> {
  const address = '/suite.js';
  const loaded: { paywallSuite: typeof paywallSuite } = await import(address);
  const [names, failures]: [string[], string[]] = [[], []];
  for (const { name, run } of Object.values(loaded.paywallSuite).flat()) {
    names.push(name);
    try {
      await run();
    } catch (failure) {
      failures.push(`${name}: ${String(failure)}`);
    }
  }
  return { names, failures };
}

async function bundle(): Promise<string> {
  const lib = { entry, formats: ['es' as const] };
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2024', lib },
  });
  if (!Array.isArray(output)) throw new Error('Expected one bundle.');
  const files = output.flatMap(({ output: chunks }) => chunks);
  return files.map((file) => ('code' in file ? file.code : '')).join('');
}

/** A secure origin without TLS: 127.0.0.1, any free port. */
async function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/suite.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
    response.end(isScript ? script : '<!doctype html><title>Paywall suite</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
