import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '../../src/build/bundle-worker.ts';
import { createSiteServer } from '../../src/build/site-server.ts';
import { root, sites } from './sites.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A copy of the small site on a host of its own, which later builds replace and which can fail. */
export interface Deployment {
  address: string;
  /** The folder that is served. */
  outDir: string;
  /** Answers requests in the place of the site while it returns true. */
  answerWith(answer: Answer): void;
  /** Puts the site of the next build in place: every text, script name and script is another. */
  publishNext(name: string): Promise<void>;
  /** Puts the worker of a site without reading offline in place. */
  retireWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a copy of a built site, the small one if none is named. */
export async function deploy({
  from = join(root, sites.small.outDir),
  basePath = '/',
} = {}): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  const outDir = join(folder, 'site');
  copySite(from, outDir);
  let answer: Answer = () => false;
  const site = createSiteServer({ outDir, basePath });
  const server = createServer((request, response) => {
    if (!answer(request, response)) site.emit('request', request, response);
  });
  await once(server.listen(0), 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${basePath}`,
    outDir,
    answerWith: (next) => (answer = next),
    async publishNext(name) {
      const next = join(folder, 'next');
      copySite(from, next);
      renameBuild(next, name);
      await writeWorker({ outDir: next, basePath, offlineReading: true });
      rmSync(outDir, { recursive: true });
      renameSync(next, outDir);
    },
    retireWorker: () => writeWorker({ outDir, basePath, offlineReading: false }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
}

/** A copy without the compressed copies of its files, which would go on saying what the files said before. */
function copySite(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
}

/** Makes a site that differs as a build of other sources does: pages and scripts say which build they are of. */
function renameBuild(outDir: string, name: string): void {
  const scripts = readdirSync(join(outDir, '_astro')).filter((file) => file.endsWith('.js'));
  const rename = (text: string) =>
    scripts.reduce((all, file) => all.replaceAll(file, file.replace(/\.js$/, `${name}.js`)), text);
  for (const file of scripts) {
    const path = join(outDir, '_astro', file);
    const code = `(globalThis.scriptBuilds ??= []).push('${name}');${readFileSync(path, 'utf8')}`;
    writeFileSync(join(outDir, '_astro', rename(file)), rename(code));
    rmSync(path);
  }
  for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = rename(readFileSync(join(outDir, file), 'utf8'));
    writeFileSync(join(outDir, file), html.replace('<title>', `<title>${name} `));
  }
}
