import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { checkRedirects } from '../moved/redirects-file.ts';
import type { Environment } from './environment.ts';
import { headersFile } from './headers.ts';
import { hashInlineStyles } from './style-hashes.ts';

/** What the site needs of Astro beyond pages: its headers, and files made beside the pages while developing. */
export function siteIntegration(environment: Environment): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'site',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server }) => {
        for (const folder of ['sealed', 'feed-images']) {
          const files = sirv(join(cacheDir, folder), { dev: true });
          server.middlewares.use(`${environment.basePath}${folder}/`, files);
        }
      },
      'astro:build:done': async ({ dir, pages }) => {
        const outDir = fileURLToPath(dir);
        const redirects = await readFile(join(outDir, '_redirects'), 'utf8');
        checkRedirects(
          redirects,
          pages.map(({ pathname }) => `${environment.basePath}${pathname}`),
        );
        const page = await readFile(join(outDir, 'index.html'), 'utf8');
        const headers = headersFile({ ...environment, ...policyOptions(environment, page) });
        await writeFile(join(outDir, '_headers'), headers);
      },
    },
  };
}

/** The stylesheet is the same on all pages, so the hash of one page's is the hash of every page's. */
function policyOptions({ paywall }: Environment, page: string) {
  const issuerOrigin = paywall.mode === 'real' ? new URL(paywall.issuerUrl).origin : undefined;
  return { styleHashes: hashInlineStyles(page), issuerOrigin };
}
