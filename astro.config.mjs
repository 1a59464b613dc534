import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/build/environment.ts';
import { scriptGroups } from './src/build/script-groups.ts';
import { knownWarnings } from './src/build/known-warnings.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { siteIntegration } from './src/build/site-integration.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const environment = readEnvironment(process.env, { root, now: Date.now() });

export default defineConfig({
  site: environment.siteUrl,
  base: environment.basePath,
  trailingSlash: 'always',
  integrations: [siteIntegration(environment)],
  vite: {
    // Scripts and images are files: the content security policy allows no inline code.
    build: {
      assetsInlineLimit: 0,
      // Names are written into each script that uses them, so that one script failing stops no other.
      rollupOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
    },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } },
      },
    },
    plugins: [plainImports(), knownWarnings()],
  },
});
