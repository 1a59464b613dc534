import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import { build } from 'vite';
import { environment } from './environment.ts';

/** A script as it is published. */
export interface PublishedScript {
  fileName: string;
  code: string;
}

let bundled: Promise<PublishedScript> | undefined;

/**
 * The script that runs before the page is drawn. Astro writes its scripts into the page as modules that wait for
 * the whole page; this one must not wait, so it is made here, once a build, and the page has it as `async`.
 */
export function firstScript(): Promise<PublishedScript> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<PublishedScript> {
  const entry = fileURLToPath(new URL('src/client/first.ts', root));
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    base: environment.basePath,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'first' } },
  });
  const [chunk] = Array.isArray(made) ? (made[0]?.output ?? []) : [];
  if (!chunk) throw new Error(`No script was made of ${entry}.`);
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8);
  return { fileName: `first.${hash}.js`, code: chunk.code };
}
