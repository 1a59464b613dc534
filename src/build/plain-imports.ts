import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';
const helperFile = 'preload-helper';
const helperImport =
  /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["'`][^"'`]*preload-helper[^"'`]*["'`];?/;

/**
 * Leaves `import()` in scripts as it is. Vite wraps it in a helper that fetches stylesheets first; our scripts have
 * none, and the helper is larger than most of them (0.9 KB compressed). Each script gets these few signs of its own:
 * a file of the helper would be one on which all others depend.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
    renderChunk: (code) =>
      helperImport.test(code)
        ? { code: code.replace(helperImport, 'const $1=(load)=>load();'), map: null }
        : undefined,
    generateBundle(_options, bundle) {
      const helpers = Object.keys(bundle).filter((name) => name.includes(helperFile));
      for (const name of helpers) Reflect.deleteProperty(bundle, name);
    },
  };
}
