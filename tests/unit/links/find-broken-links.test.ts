import { describe, expect, it } from 'vitest';
import { checkSiteLinks } from '../../../src/links/check-site-links.ts';
import { findBrokenLinks } from '../../../src/links/find-broken-links.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const site = { siteUrl: 'https://news.example', basePath: '/' };

/** `page → address: reason` of every broken link of a site with these bodies. */
async function tell(pages: Record<string, string>, root = site): Promise<string[]> {
  const broken = await findBrokenLinks(writePublication(pages), root);
  return broken.map(({ page, address, reason }) => `${page} → ${address}: ${reason}`);
}

const b = { 'b/index.html': '<h1 id="top">B</h1>' };

describe('a link', () => {
  it.each([
    ['to a page', '<a href="/b/">', b],
    ['to a page from beside it', '<a href="./b/">', b],
    ['to a place of another page', '<a href="/b/#top">', b],
    ['to a place of its own page', '<h2 id="x&amp;y"></h2><a href="#x&amp;y">', {}],
    ['to the top of a page', '<a href="#">', {}],
    ['to a file', "<img src='/a.png' srcset='/a.png 1x, /a.png 2x'>", { 'a.png': '' }],
    ['with its whole address', '<a href="https://news.example/b/">', b],
    ['to another site', '<a href="https://other.example/x"><a href="mailto:a@b.example">', {}],
    ['in a comment', '<!-- <a href="/nowhere/"> -->', {}],
    ['in a script', '<script>"<a href=/nowhere/>"</script>', {}],
    ['in words', '<p title="<a href=/nowhere/>">a href="/nowhere/"</p>', {}],
    ['to a sealed place', '<a href="#later"><i data-sealed="/s.bin">', { 's.bin': '' }],
    ['to a file with a space', '<a href="/a%20b.txt">', { 'a b.txt': '' }],
    [
      'of a card',
      '<meta property="og:image" content="https://news.example/a.png">',
      { 'a.png': '' },
    ],
  ])('%s is whole', async (_name, html, files) => {
    expect(await tell({ 'index.html': html, ...files })).toEqual([]);
  });

  it.each([
    ['<a href="/nowhere/">', '/nowhere/: there is no nowhere/index.html'],
    ['<a href=/nowhere/>', '/nowhere/: there is no nowhere/index.html'],
    ['<a href="/b">', '/b: the slash at its end is missing'],
    ['<a href="/b/#bottom">', '/b/#bottom: there is no place "bottom" in b/index.html'],
    ['<a href="#bottom">', '#bottom: there is no place "bottom" in index.html'],
    ['<script src="/a.js"></script>', '/a.js: there is no a.js'],
    ['<img srcset="/b/index.html 1x, /a.png 2x">', '/a.png: there is no a.png'],
    ['<a title=">" href="/nowhere/">', '/nowhere/: there is no nowhere/index.html'],
    ['<a href="https://news.example/x">', 'https://news.example/x: there is no x'],
    ['<i data-sealed="/sealed/x.bin">', '/sealed/x.bin: there is no sealed/x.bin'],
    [
      '<meta content="https://news.example/a.png">',
      'https://news.example/a.png: there is no a.png',
    ],
  ])('%s is broken', async (html, told) => {
    expect(await tell({ 'index.html': html, ...b })).toEqual([`index.html → ${told}`]);
  });

  it('below a base path must stay there', async () => {
    const root = { ...site, basePath: '/reader/' };
    const html = '<a href="/reader/b/"><a href="/b/"><a href="https://news.example/shop/">';
    expect(await tell({ 'index.html': html, ...b }, root)).toEqual([
      'index.html → /b/: there is no /b/',
    ]);
  });
});

it('fails a build with each page and address', async () => {
  const folder = writePublication({
    'a/index.html': '<a href="/x/">',
    'c/index.html': '<a href="/x/"><a href="/a/#y">',
  });
  await expect(checkSiteLinks(folder, site)).rejects.toThrow(
    'Links of the site lead nowhere:\n' +
      '  /a/ leads to /x/: there is no x/index.html\n' +
      '  /c/ leads to /x/: there is no x/index.html\n' +
      '  /c/ leads to /a/#y: there is no place "y" in a/index.html',
  );
});
