import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { resolveAddress, type SiteRoot } from './resolve-address.ts';
import { scanPage, type ScannedPage } from './scan-page.ts';

/** An address of a built page that leads to nothing in the site. */
export interface BrokenLink {
  /** The file of the page, from the root of the site. */
  readonly page: string;
  readonly address: string;
  readonly reason: string;
}

/**
 * Finds the broken internal links of a built site. One page is in memory at a time; what is kept is
 * the list of files, and of links to places in other pages each once.
 * @param folder the site, absolute
 */
export async function findBrokenLinks(folder: string, site: SiteRoot): Promise<BrokenLink[]> {
  const files = await listSiteFiles(folder);
  const places: PlaceLinks = new Map();
  const broken: BrokenLink[] = [];
  for (const page of files) {
    if (!page.endsWith('.html')) continue;
    const scanned = scanPage(await readFile(join(folder, page), 'utf8'));
    broken.push(...checkPage(page, scanned, { site, files, places }));
  }
  for (const [target, links] of places) {
    broken.push(...checkPlaces(scanPage(await readFile(join(folder, target), 'utf8')), links));
  }
  return broken;
}

async function listSiteFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) =>
    relative(folder, join(parentPath, name)).split(sep).join('/'),
  );
  // Sorted, so that the same site gives the same report.
  return new Set(paths.sort());
}

/** By the page that is led to: each place in it, with one page that leads there. */
type PlaceLinks = Map<string, Map<string, BrokenLink>>;

interface Context {
  readonly site: SiteRoot;
  readonly files: ReadonlySet<string>;
  readonly places: PlaceLinks;
}

function checkPage(page: string, scanned: ScannedPage, context: Context): BrokenLink[] {
  const { site, files, places } = context;
  const seen = new Set<string>();
  return scanned.addresses.flatMap(({ attribute, address }) => {
    if (seen.has(address)) return [];
    seen.add(address);
    const target = resolveAddress({ attribute, address }, page, site);
    if (!target) return [];
    const { file, place } = target;
    if (!files.has(file)) return [{ page, address, reason: explain(file, files) }];
    if (place === '' || !file.endsWith('.html')) return [];
    const link = { page, address, reason: `there is no place "${copy(place)}" in ${file}` };
    if (file === page) return hasPlace(scanned, place) ? [] : [link];
    const known = places.get(file) ?? new Map<string, BrokenLink>();
    places.set(file, known);
    if (!known.has(place)) known.set(copy(place), { ...link, address: copy(address) });
    return [];
  });
}

/** A piece of a text keeps the whole text in memory; a copy does not. */
function copy(piece: string): string {
  return Buffer.from(piece).toString();
}

function checkPlaces(target: ScannedPage, links: ReadonlyMap<string, BrokenLink>): BrokenLink[] {
  return [...links].flatMap(([place, link]) => (hasPlace(target, place) ? [] : [link]));
}

/** The sealed part may have it: the checks of the content have looked there. */
function hasPlace({ ids, isSealed }: ScannedPage, place: string): boolean {
  return isSealed || ids.has(place);
}

function explain(file: string, files: ReadonlySet<string>): string {
  const isFolder = files.has(`${file}/index.html`);
  return isFolder ? 'the slash at its end is missing' : `there is no ${file}`;
}
