import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'parse5';

/** What a reader's browser fetches for one page, in bytes compressed with brotli 11. */
export interface PageSize {
  /** The address of the page. */
  path: string;
  /** The page itself with its inlined styles, and every stylesheet it links. */
  firstView: number;
  /** Every script it loads, and what those import. */
  scripts: number;
}

/** Measures every page of a built site. `basePath` starts and ends with a slash. */
export function measurePages(outDir: string, basePath = '/'): PageSize[] {
  const fileOf = (address: string): string => join(outDir, address.slice(basePath.length));
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(outDir, name));
      const { styles, scripts } = findResources(html.toString());
      const sizeOf = (address: string): number => compressedSize(readFileSync(fileOf(address)));
      return {
        path: `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
        firstView: compressedSize(html) + sum(styles.map(sizeOf)),
        scripts: sum(withImports(scripts, fileOf).map(sizeOf)),
      };
    });
}

/** The size of every script of the site together, each counted once. */
export function measureAllScripts(outDir: string): number {
  const scripts = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  return sum(
    scripts
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => compressedSize(readFileSync(join(outDir, name)))),
  );
}

function compressedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes).length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

interface ElementLike {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: ElementLike[];
}

function findResources(html: string): { styles: string[]; scripts: string[] } {
  const styles: string[] = [];
  const scripts: string[] = [];
  const visit = ({ tagName, attrs = [], childNodes = [] }: ElementLike): void => {
    const { rel, href, src } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'link' && rel === 'stylesheet' && isOurs(href)) styles.push(href);
    if (tagName === 'script' && isOurs(src)) scripts.push(src);
    childNodes.forEach(visit);
  };
  visit(parse(html) as ElementLike);
  return { styles, scripts };
}

function isOurs(address: string | undefined): address is string {
  return address !== undefined && /^\/(?!\/)/.test(address);
}

/** The scripts and everything they import, also later, each once. */
function withImports(scripts: string[], fileOf: (address: string) => string): string[] {
  const all = new Set(scripts);
  for (const address of all) {
    const code = readFileSync(fileOf(address), 'utf8');
    const imports = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g);
    for (const [, path = ''] of imports) {
      const imported = posix.join(dirname(address), path);
      if (existsSync(fileOf(imported))) all.add(imported);
    }
  }
  return [...all];
}
