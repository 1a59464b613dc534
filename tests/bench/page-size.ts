import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { attribute, findAll, readPages, type BuiltPage } from '../support/built-pages.ts';
import { leadImageOf } from './lead-image.ts';

/** What a reader's browser fetches for one page, in bytes as they travel: as brotli where the build wrote that. */
export interface PageSize {
  /** The address of the page, from the root of the site. */
  path: string;
  /** The page itself with its inlined styles, and every stylesheet it links. */
  firstView: number;
  /** Every script it loads at once, with what those import. */
  scripts: number;
  /** What those fetch when a reader uses them: dynamic imports. */
  scriptsOnUse: number;
  /** The first picture, as the most demanding phone takes it; 0 for a page without pictures. */
  leadImage: number;
  /** Addresses of files without which nothing is drawn. */
  blocking: string[];
}

/** Measures every page of a built site. `basePath` starts and ends with a slash. */
export function measurePages(outDir: string, basePath = '/'): PageSize[] {
  const fileOf = (address: string): string => join(outDir, address.slice(basePath.length));
  return readPages(outDir).map((page) => measurePage(page, outDir, fileOf));
}

type FileOf = (address: string) => string;

function measurePage(page: BuiltPage, outDir: string, fileOf: FileOf): PageSize {
  const sizeOf = (address: string): number => travelSize(fileOf(address));
  const styles = findAll(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .flatMap((link) => ours(attribute(link, 'href')));
  const scripts = findAll(page, 'script').flatMap((script) => ours(attribute(script, 'src')));
  const atOnce = followImports(scripts, staticImport, fileOf);
  const everything = followImports(atOnce, anyImport, fileOf);
  const image = leadImageOf(page);
  return {
    path: `/${page.file.replace(/(^|\/)index\.html$/, '$1')}`,
    firstView: travelSize(join(outDir, page.file)) + sum(styles.map(sizeOf)),
    scripts: sum([...atOnce].map(sizeOf)),
    scriptsOnUse: sum([...everything].filter((one) => !atOnce.has(one)).map(sizeOf)),
    leadImage: image === undefined ? 0 : statSync(fileOf(image)).size,
    blocking: [...styles, ...findAll(page, 'script').flatMap(blockingScript)],
  };
}

/** The bytes of a file on their way to a browser that reads brotli: what has no compressed copy travels as it is. */
export function travelSize(file: string): number {
  const compressed = `${file}.br`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ours(address: string | undefined): string[] {
  return address !== undefined && /^\/(?!\/)/.test(address) ? [address] : [];
}

function blockingScript(script: BuiltPage['elements'][number]): string[] {
  const waits = ['async', 'defer'].some((name) => attribute(script, name) !== undefined);
  const src = attribute(script, 'src');
  return waits || attribute(script, 'type') === 'module' || src === undefined ? [] : [src];
}

const staticImport = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;
const anyImport = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;

/** The scripts and everything they import in the way that `form` tells, each once. */
function followImports(scripts: Iterable<string>, form: RegExp, fileOf: FileOf): Set<string> {
  const all = new Set(scripts);
  for (const address of all) {
    for (const [, path = ''] of readFileSync(fileOf(address), 'utf8').matchAll(form)) {
      const imported = posix.join(dirname(address), path);
      if (existsSync(fileOf(imported))) all.add(imported);
    }
  }
  return all;
}
