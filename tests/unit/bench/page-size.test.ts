import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measurePages } from '../../bench/page-size.ts';

const head = '<!doctype html><title>A page of the test</title>';
const files = {
  'index.html':
    `${head}<link rel=stylesheet href=/news/_astro/a.css><link rel=canonical href=/news/>` +
    '<script type=module src=/news/_astro/a.js></script><script src=/news/_astro/old.js></script>',
  'about/index.html': `${head}<style>p{}</style><script src="https://elsewhere.example/x.js"></script>`,
  'lead/index.html':
    `${head}<picture><source srcset="/news/_astro/s.avif 500w, /news/_astro/l.avif 1500w" sizes="50vw">` +
    '<img src=/news/_astro/m.webp></picture><img src=/news/_astro/m.webp loading=lazy>',
  '_astro/a.css': 'p { color: red }',
  '_astro/a.js': 'import{b}from"./b.js";b()',
  '_astro/b.js': 'export const b=()=>import("./c.js")',
  '_astro/c.js': 'import "./a.js"; console.log("c")',
  '_astro/old.js': 'old()',
  '_astro/s.avif': 'small',
  '_astro/l.avif': 'the larger picture',
  '_astro/unused.js': 'nobody()',
};

const size = (...names: (keyof typeof files)[]) =>
  names.reduce((total, name) => total + Buffer.byteLength(files[name]), 0);
const nothing = { scripts: 0, scriptsOnUse: 0, leadImage: 0, blocking: [] };

test('counts the page, its stylesheets, its scripts at once and on use, and the picture of a phone', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'size-'));
  for (const folder of ['about', 'lead', '_astro']) mkdirSync(join(outDir, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(outDir, name), text);

  expect(measurePages(outDir, '/news/')).toEqual([
    {
      path: '/about/',
      ...nothing,
      firstView: size('about/index.html'),
      blocking: ['https://elsewhere.example/x.js'],
    },
    {
      path: '/',
      firstView: size('index.html', '_astro/a.css'),
      scripts: size('_astro/a.js', '_astro/b.js', '_astro/old.js'),
      scriptsOnUse: size('_astro/c.js'),
      leadImage: 0,
      blocking: ['/news/_astro/a.css', '/news/_astro/old.js'],
    },
    {
      path: '/lead/',
      ...nothing,
      firstView: size('lead/index.html'),
      leadImage: files['_astro/l.avif'].length,
    },
  ]);
});

test('a file weighs what its compressed copy does, and without one what it is, however well it would compress', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'size-'));
  const script = 'many();'.repeat(100);
  writeFileSync(join(outDir, 'index.html'), `${head}<script type=module src=/a.js></script>`);
  writeFileSync(join(outDir, 'index.html.br'), 'seven b');
  writeFileSync(join(outDir, 'a.js'), script);
  expect(measurePages(outDir)).toMatchObject([{ firstView: 7, scripts: script.length }]);
});

test('a picture weighs as much where all pictures wait', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'size-'));
  const lazy = '<img src=/a.webp loading=lazy><img src=/b.webp loading=lazy>';
  writeFileSync(join(outDir, 'index.html'), head + lazy);
  writeFileSync(join(outDir, 'a.webp'), 'the first');
  expect(measurePages(outDir)).toMatchObject([{ leadImage: 'the first'.length }]);
});
