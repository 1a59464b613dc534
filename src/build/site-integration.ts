import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { siteHeaderRules } from '../hosting/header-rules.ts';
import { formatHeadersFile } from '../hosting/headers-file.ts';
import { issuerOriginOf } from '../hosting/issuer-origin.ts';
import { hashInlineStyles } from '../hosting/style-hashes.ts';
import { checkRedirects } from '../moved/redirects-file.ts';
import { startPreview } from '../preview/preview-server.ts';
import { writeWorker } from './bundle-worker.ts';
import type { Environment } from './environment.ts';

/** What the site needs of Astro beyond pages: its headers, and files made beside the pages while developing. */
export function siteIntegration(environment: Environment): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig(previewConfig(environment));
      },
      'astro:config:done': ({ config }) => {
        cacheDir = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server, logger }) => {
        const displayDir = process.env['CONTENT_DIR'] || 'content';
        const log = (report: string): void => logger.error(`\n${report}`);
        startPreview({ server, environment, displayDir, log });
        for (const folder of ['sealed', 'feed-images', 'search-index']) {
          const files = sirv(join(cacheDir, folder), { dev: true });
          // Astro has taken the base path off by then.
          server.middlewares.use(`/${folder}/`, files);
        }
      },
      'astro:build:done': async ({ dir, pages }) => {
        const outDir = fileURLToPath(dir);
        const redirects = await readFile(join(outDir, '_redirects'), 'utf8');
        checkRedirects(
          redirects,
          pages.map(({ pathname }) => `${environment.basePath}${pathname}`),
        );
        // The stylesheet is the same on all pages; that of the search has one more of its own.
        const styleHashes = hashInlineStyles(
          await readFile(join(outDir, 'search/index.html'), 'utf8'),
        );
        const issuerOrigin = issuerOriginOf(environment);
        const rules = siteHeaderRules({ ...environment, styleHashes, issuerOrigin });
        await writeFile(join(outDir, '_headers'), formatHeadersFile(rules));
        await writeWorker({ ...environment, outDir });
      },
    },
  };
}

/** Only while someone writes: the preview watches the content folder by itself and has an overlay of its own. */
function previewConfig({ contentDir, outDir }: Environment) {
  const isLeft = (path: string): boolean =>
    [contentDir, outDir].some((folder) => `${path}/`.startsWith(`${folder}/`));
  return {
    devToolbar: { enabled: false },
    // Astro's server finds no feed otherwise: it expects a slash after `/rss.xml` as well.
    trailingSlash: 'ignore' as const,
    vite: { server: { hmr: { overlay: false }, watch: { ignored: [isLeft, '**/.build/**'] } } },
  };
}
