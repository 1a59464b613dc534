import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from './search-document.ts';
import { listWords } from './word-lists.ts';

/** What a page must know of a volume to search it. */
export interface VolumeFacts {
  /** The name of its table of contents: `pagefind.en_0a1b2c3d4e.pf_meta`. */
  meta: string;
  /** The name of Pagefind's core for its language: `wasm.en.pagefind`. */
  core: string;
  /** The letters that have a list of words. */
  letters: string;
}

/** What only our pages have for themselves. */
const furniture = ['.exchange-number', '[data-footnote-ref]', '[data-footnote-backref]'];

/**
 * Makes a volume of the search index in `folder`, which appears whole or not at all. The same documents give the
 * same bytes. Throws an Error that names the document which Pagefind refuses.
 */
export async function makeVolume(
  documents: readonly SearchDocument[],
  { folder, language }: { folder: string; language: string },
): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  const { index, errors } = await createIndex({
    forceLanguage: language,
    excludeSelectors: furniture,
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(', ')}`);
  for (const document of documents) await addDocument(index, document);
  refuseErrors(await index.writeFiles({ outputPath: unfinished }), folder);
  await index.deleteIndex();
  await removeSurplus(unfinished);
  await writeWordLists(documents, unfinished);
  await rename(unfinished, folder);
}

/** Reads back what a page must know of the volume in `folder`. */
export async function readVolumeFacts(folder: string): Promise<VolumeFacts> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  const [language] = Object.values<{ hash: string; wasm?: string }>(entry.languages);
  if (!language) throw new Error(`The search index in ${folder} is empty.`);
  const lists = (await readdir(join(folder, 'words'))).sort();
  const letters = lists.map((name) => String.fromCodePoint(Number.parseInt(name, 16))).join('');
  return {
    letters,
    meta: `pagefind.${language.hash}.pf_meta`,
    core: `wasm.${language.wasm ?? 'unknown'}.pagefind`,
  };
}

/**
 * Pagefind's core of the volume in `folder`, unpacked: it is the largest file of the search, and servers pack it
 * with brotli, which takes a sixth less than Pagefind's gzip.
 */
export async function readCore(folder: string, core: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(join(folder, core)));
  const signature = 'pagefind_dcd';
  if (bytes.toString('latin1', 0, signature.length) !== signature) {
    throw new Error(
      `${join(folder, core)} does not begin with "${signature}", as Pagefind's files do: ` +
        `the version in package.json is another than src/search is written for.`,
    );
  }
  return bytes.subarray(signature.length);
}

async function addDocument(index: PagefindIndex, { url, html }: SearchDocument): Promise<void> {
  refuseErrors(await index.addHTMLFile({ url, content: html }), url);
}

function refuseErrors({ errors }: { errors: string[] }, place: string): void {
  if (errors.length > 0) throw new Error(`Search index, ${place}: ${errors.join(', ')}`);
}

/** Pagefind writes its ready-made widgets into every index; our element takes the core and the data. */
async function removeSurplus(folder: string): Promise<void> {
  const kept = /^(index|fragment|filter|pagefind-entry\.json|.*\.pf_meta|wasm\..*)$/;
  const surplus = (await readdir(folder)).filter((name) => !kept.test(name));
  for (const name of surplus) await rm(join(folder, name), { recursive: true });
}

async function writeWordLists(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const words = join(folder, 'words');
  await mkdir(words);
  for (const [letter, list] of listWords(documents)) {
    await writeFile(
      join(words, `${letter.codePointAt(0)?.toString(16)}.pf_words`),
      gzipSync(list, { level: 9 }),
    );
  }
}
