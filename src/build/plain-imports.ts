import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';
const helperFile = 'preload-helper';
const helperImport =
  /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["'`][^"'`]*preload-helper[^"'`]*["'`];?/;
/** Where Vite would write the list of files that its helper fetches. */
const fileList = /,\s*__VITE_PRELOAD__/g;

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
    renderChunk(code) {
      if (!helperImport.test(code)) return undefined;
      const plain = code.replace(helperImport, 'const $1=(load)=>load();').replace(fileList, '');
      return { code: plain, map: null };
    },
    generateBundle(_options, bundle) {
      const helpers = Object.keys(bundle).filter((name) => name.includes(helperFile));
      for (const name of helpers) Reflect.deleteProperty(bundle, name);
    },
  };
}
