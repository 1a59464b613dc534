import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measureAllScripts, measurePages } from '../../bench/page-size.ts';

const files = {
  'index.html':
    '<link rel=stylesheet href=/news/_astro/a.css><link rel=canonical href=/news/><script type=module src=/news/_astro/a.js></script>',
  'about/index.html': '<style>p{}</style><script src="https://elsewhere.example/x.js"></script>',
  '404.html': 'gone',
  '_astro/a.css': 'p { color: red }',
  '_astro/a.js': 'import{b}from"./b.js";b()',
  '_astro/b.js': 'export const b=()=>import("./c.js")',
  '_astro/c.js': 'import "./a.js"; console.log("c")',
  '_astro/unused.js': 'nobody()',
};

const size = (...names: (keyof typeof files)[]) =>
  names.reduce((total, name) => total + brotliCompressSync(files[name]).length, 0);

test('counts the page, its stylesheets, and its scripts with all they import', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'size-'));
  for (const folder of ['about', '_astro']) mkdirSync(join(outDir, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(outDir, name), text);

  const scripts = size('_astro/a.js', '_astro/b.js', '_astro/c.js');
  expect(measurePages(outDir, '/news/')).toEqual([
    { path: '/404.html', firstView: size('404.html'), scripts: 0 },
    { path: '/about/', firstView: size('about/index.html'), scripts: 0 },
    { path: '/', firstView: size('index.html', '_astro/a.css'), scripts },
  ]);
  expect(measureAllScripts(outDir)).toBe(scripts + size('_astro/unused.js'));
});
