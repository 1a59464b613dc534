import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { listImports, listResources } from '../worker/page-resources.ts';

export interface WorkerOptions {
  outDir: string;
  /** Starts and ends with a slash. */
  basePath: string;
  /** False writes the worker that removes every earlier one. */
  offlineReading: boolean;
}

/** One file of the shell; `revision` tells two versions of an address apart where its name does not. */
export interface ShellEntry {
  url: string;
  revision: string | null;
}

/** The pages that work without a connection and without having been read. */
const shellPages = ['', 'account/', 'offline/', 'saved/'];
const shellFiles = ['icon.svg'];

const workerDir = join(import.meta.dirname, '../worker');

/** Writes `service-worker.js` into a built site. The same site gives the same bytes. */
export async function writeWorker(options: WorkerOptions): Promise<void> {
  const { outDir, basePath, offlineReading } = options;
  const shell = offlineReading ? await listShell(options) : [];
  const entry = offlineReading ? 'service-worker.ts' : 'retired-worker.ts';
  const code = await bundle(join(workerDir, entry), {
    basePath: JSON.stringify(basePath),
    shellEntries: JSON.stringify(shell),
    'process.env.NODE_ENV': '"production"',
  });
  await writeFile(join(outDir, 'service-worker.js'), code);
}

/** The shell of a built site: its pages, with the scripts, styles and fonts that those load at once. */
export async function listShell({ outDir, basePath }: WorkerOptions): Promise<ShellEntry[]> {
  const entries = new Map<string, ShellEntry>();
  const hashed = new Set<string>();
  for (const page of shellPages.filter((path) => existsSync(join(outDir, path, 'index.html')))) {
    const html = await readFile(join(outDir, page, 'index.html'), 'utf8');
    entries.set(page, { url: basePath + page, revision: digest(html) });
    for (const url of listResources(withoutStyles(html), basePath)) hashed.add(url);
  }
  for (const file of shellFiles) {
    entries.set(file, {
      url: basePath + file,
      revision: digest(await readFile(join(outDir, file))),
    });
  }
  for (const url of hashed) {
    if (!/\.(js|css|woff2)$/.test(url)) hashed.delete(url);
    if (!url.endsWith('.js')) continue;
    const script = await readFile(join(outDir, url.slice(basePath.length)), 'utf8');
    for (const imported of listImports(script, url)) hashed.add(imported);
  }
  return [...entries.values(), ...[...hashed].sort().map((url) => ({ url, revision: null }))];
}

/** Of the fonts only those that a page preloads; the stylesheet names all there are. */
function withoutStyles(html: string): string {
  return html.replace(/<style\b.*?<\/style>/gs, '');
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} gave no bundle.`);
  return output.output[0].code;
}
