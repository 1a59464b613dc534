import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompressBytes, extractBytes } from '../support/byte-decodings.ts';
import { readTexts } from '../support/byte-texts.ts';
import { readImageMetadata } from '../support/image-metadata.ts';
import { type FoundRun, indexShingles, type ShingleIndex } from '../support/shingles.ts';
import { textDecodings } from '../support/text-decodings.ts';

/** Six gated words that somebody can read in a public file. */
export interface Leak {
  file: string;
  articleId: string;
  words: string;
  /** How they are written, outermost first: `base64 > gzip > plain`. */
  encoding: string;
}

export interface LeakScanOptions {
  distDir: string;
  /** By article id: what nobody may read without a key. */
  gatedTexts: ReadonlyMap<string, string>;
  /** What everybody may read: a run of words that is also here is no leak. */
  publicTexts?: Iterable<string>;
}

// A source map in a data URL in a script holds a page with entities: that is four deep.
const maxDepth = 6;

/** Searches every file of a built site, its name included, in every encoding. One leak an article and file is enough. */
export async function findLeaks(options: LeakScanOptions): Promise<Leak[]> {
  const index = indexShingles(options.gatedTexts, options.publicTexts ?? []);
  const leaks: Leak[] = [];
  for (const file of listFiles(options.distDir)) {
    leaks.push(...(await scanFile({ file, ...options }, index)));
  }
  return leaks;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function scanFile(
  { distDir, file }: { distDir: string; file: string },
  index: ShingleIndex,
): Promise<Leak[]> {
  const path = join(distDir, file);
  const scan = new FileScan(index);
  // A compressed copy of the file beside it is not read twice; whatever else it holds is.
  const original = path.replace(/\.(br|gz)$/, '');
  if (original !== path && existsSync(original)) scan.passOver(readFileSync(original));
  scan.addText(file, ['file name']);
  scan.addBytes(readFileSync(path), []);
  for (const block of await readImageMetadata(path)) scan.addBytes(block, ['image metadata']);
  scan.run();
  return [...scan.found].map(([articleId, { words, encoding }]) => ({
    file,
    articleId,
    words,
    encoding,
  }));
}

/** One walk through all readings of one file, the least encoded first. A reading is followed once. */
class FileScan {
  readonly found = new Map<string, FoundRun & { encoding: string }>();
  readonly #index: ShingleIndex;
  readonly #seen = new Set<string>();
  readonly #queue: (() => void)[] = [];

  constructor(index: ShingleIndex) {
    this.#index = index;
  }

  /** These bytes are read elsewhere. */
  passOver(bytes: Buffer): void {
    this.#isSeen('bytes', bytes.toString('latin1'));
  }

  addBytes(bytes: Buffer, trail: string[]): void {
    if (trail.length > maxDepth || this.#isSeen('bytes', bytes.toString('latin1'))) return;
    this.#queue.push(() => this.#visitBytes(bytes, trail));
  }

  addText(text: string, trail: string[]): void {
    if (trail.length > maxDepth || text === '' || this.#isSeen('text', text)) return;
    this.#queue.push(() => this.#visitText(text, trail));
  }

  run(): void {
    for (const visit of this.#queue) visit();
  }

  #visitBytes(bytes: Buffer, trail: string[]): void {
    for (const { name, text } of readTexts(bytes)) this.addText(text, [...trail, name]);
    for (const { name, bytes: inner } of decompressBytes(bytes)) {
      this.addBytes(inner, [...trail, name]);
    }
  }

  #visitText(text: string, trail: string[]): void {
    for (const run of this.#index.findRuns(text)) this.#add(run, trail);
    for (const { name, decode } of textDecodings) this.addText(decode(text), [...trail, name]);
    for (const { name, bytes } of extractBytes(text)) this.addBytes(bytes, [...trail, name]);
  }

  #isSeen(kind: string, content: string): boolean {
    const key = `${kind} ${content}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #add(run: FoundRun, trail: string[]): void {
    if (this.found.has(run.articleId)) return;
    this.found.set(run.articleId, { ...run, encoding: trail.join(' > ') });
  }
}
