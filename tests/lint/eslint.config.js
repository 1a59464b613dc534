// The rules that prose cannot enforce: what may import what, and types used as they were declared.
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One boundary: files under `from` may not import what matches `not`; `why` is what the reader of the error needs. */
const boundary = (from, not, why) => ({
  files: from,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: not, message: why }] }] },
});

const outside = String.raw`/(pages|editor)/|/tests/`;
/** Astro's store; the one edition that is made of it is handed on from there. */
const store = '^astro:content$';
/** What gives this build's own things, the edition first of all. */
const current = String.raw`/current-[\w-]+\.ts$`;

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  boundary(
    ['src/**'],
    `${store}|${outside}`,
    'Nobody imports pages, the editor tools or the tests; only the edition reads the collections.',
  ),
  boundary(
    ['src/content.config.ts', 'src/edition/current-edition.ts'],
    outside,
    'Nobody imports pages, the editor tools or the tests.',
  ),
  boundary(
    ['src/editor/**'],
    `${store}|/pages/|/tests/`,
    'Nobody imports pages or the tests; only the edition reads the collections.',
  ),
  boundary(
    ['src/components/**'],
    `${store}|${current}|${outside}`,
    'A component gets its data by props; a page or a layout asks for it.',
  ),
  boundary(
    [
      'src/markdown/**',
      'src/paywall/**',
      'src/schemas/**',
      'src/checks/**',
      'src/source/**',
      'src/exchanges/**',
    ],
    `^astro:|${outside}`,
    'Markdown, the paywall, the schemas and the checks know nothing of a running Astro.',
  ),
  boundary(
    ['src/client/**'],
    String.raw`^astro|\.\./(?!paywall/(open|envelope|keys|failures)\.ts$|worker/(cache-names|kept-page)\.ts$)`,
    'The browser takes only paywall/{open,envelope,keys,failures} and worker/{cache-names,kept-page}.',
  ),
  boundary(
    ['src/worker/**'],
    String.raw`^(?!\.|workbox-)|\.\./`,
    'The service worker is made of its own folder and of Workbox.',
  ),
);
