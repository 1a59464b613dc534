import { expect, test } from 'vitest';
import {
  isHashed,
  listImports,
  listResources,
  listSizes,
} from '../../../src/worker/page-resources.ts';

const page = `
<link rel="preload" href="/reader/fonts/serif.ab12.woff2" as="font">
<style>@font-face{src:url(/reader/fonts/italic.cd34.woff2) format('woff2')}</style>
<link rel="icon" href="/reader/icon.svg">
<a href="/reader/articles/2012/other/">Other</a>
<picture><source srcset="/reader/_astro/a_1.avif 360w, /reader/_astro/a_2.avif 720w"><img src="/reader/_astro/a_3.webp"
 srcset="/reader/_astro/a_3.webp 720w" alt="a &quot; b"></picture>
<members-only data-sealed="/reader/sealed/one.ef56.bin"></members-only>
<script type="module" src="/reader/_astro/gate.js"></script>
<img src="https://elsewhere.example/_astro/x.webp"><img src="/_astro/of-another-site.webp">`;

test('a page needs its scripts, fonts, sealed file and one size of each picture, and no other page', () => {
  expect(listResources(page, '/reader/')).toEqual([
    '/reader/fonts/serif.ab12.woff2',
    '/reader/fonts/italic.cd34.woff2',
    '/reader/_astro/a_3.webp',
    '/reader/sealed/one.ef56.bin',
    '/reader/_astro/gate.js',
  ]);
});

test('only files below the hashed folders of this very site are lasting', () => {
  expect(isHashed('/reader/_astro/a.js', '/reader/')).toBe(true);
  expect(isHashed('/reader/_astronomy/a.js', '/reader/')).toBe(false);
  expect(isHashed('/_astro/a.js', '/reader/')).toBe(false);
  expect(isHashed('/reader/issuer/trial.json', '/reader/')).toBe(false);
});

test('imports of now and of later are found beside the script', () => {
  const script = `import{a}from"./words.ab-1_2.js";import"./gate.js";const b=()=>import(\`./later.js\`);"./page.css"`;
  expect(listImports(script, '/reader/_astro/x.js')).toEqual([
    '/reader/_astro/words.ab-1_2.js',
    '/reader/_astro/gate.js',
    '/reader/_astro/later.js',
  ]);
});

test('all sizes of a picture are found from any one, and none from another', () => {
  const sizes = ['/reader/_astro/a_1.avif', '/reader/_astro/a_2.avif', '/reader/_astro/a_3.webp'];
  expect(listSizes(page, '/reader/_astro/a_2.avif')).toEqual(sizes);
  expect(listSizes(page, '/reader/_astro/a_4.avif')).toEqual([]);
});
