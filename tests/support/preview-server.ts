import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './sites.ts';

/** A running `astro dev` over a publication. */
export interface PreviewServer {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** All that it has said so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` over `contentDir`; resolves when pages can be asked for. */
export async function startPreviewServer(
  contentDir: string,
  port: number,
  variables: Record<string, string> = {},
): Promise<PreviewServer> {
  const args = [
    join(root, 'node_modules/astro/bin/astro.mjs'),
    'dev',
    '--ignore-lock',
    '--port',
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', ...variables, CONTENT_DIR: contentDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const stop = () => end(child);
  const deadline = Date.now() + 90_000;
  while (!output.includes('watching for file changes')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The preview did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address: `http://localhost:${port}`, output: () => output, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
