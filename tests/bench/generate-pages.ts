import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** About what a built article weighs: the stylesheet of the site, and words. */
const style = `<style>${'.a{color:red}'.repeat(2500)}</style>`;
const words = `<p>${'Some words of a story. '.repeat(120)}</p>`;

/** Writes a site of `count` pages, each with forty links to others, some to places in them. */
export function generatePages(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (let page = 0; page < count; page += 1) {
    mkdirSync(join(folder, 'p', String(page)), { recursive: true });
    writeFileSync(join(folder, 'p', String(page), 'index.html'), writePage(page, count));
  }
}

function writePage(page: number, count: number): string {
  const links = Array.from({ length: 40 }, (_, index) => {
    const target = (page * 31 + index * 17) % count;
    return `<li><a href="/p/${target}/${index === 0 ? '#text' : ''}">Page ${target}</a></li>`;
  });
  return `<!doctype html><html><head>${style}</head><body><main id="text">${words}<ul>${links.join('')}</ul></main></body></html>`;
}
