import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  SearchLibrary,
  type SearchResults,
  type VolumePlace,
} from '../../src/client/search-library.ts';
import { wordsOf, writeQuery, type SearchRequest } from '../../src/client/search-query.ts';
import { correctWords } from '../../src/client/search-spelling.ts';
import type { PageText, SearchHit } from '../../src/client/search-volume.ts';
import { attribute, findAll, readPages } from './built-pages.ts';

/** What a reader is given: pages in the order of the list, and the words if they were put right. */
export interface Answer {
  paths: string[];
  pages: PageText[];
  hits: SearchHit[];
  corrected?: string[];
  leftOut?: string;
}

/** Where an index is: what the search page says to the reader's browser. */
export interface IndexPlaces {
  core: string;
  volumes: VolumePlace[];
  language: string;
}

/** Reads where the index of a built site is out of its search page. */
export function readPlaces(distDir: string): IndexPlaces {
  const page = readPages(join(distDir, 'search'))[0];
  const element = page && findAll(page, 'site-search')[0];
  const html = page && findAll(page, 'html')[0];
  if (!element || !html) throw new Error(`${distDir} has no search page.`);
  return {
    core: attribute(element, 'data-core') ?? '',
    volumes: JSON.parse(attribute(element, 'data-volumes') ?? '[]'),
    language: attribute(html, 'lang') ?? '',
  };
}

/** A fetch that gives the files of a folder. */
export function fetchFrom(folder: string, asked: string[] = []): typeof fetch {
  return async (address) => {
    asked.push(String(address));
    try {
      return new Response(new Uint8Array(readFileSync(join(folder, String(address)))));
    } catch {
      return new Response('', { status: 404 });
    }
  };
}

/** Asks an index as `<site-search>` does, typing errors put right. Global `fetch` must give its files. */
export async function askIndex(
  library: SearchLibrary,
  request: Partial<SearchRequest>,
  { language = 'en', reach = 6 } = {},
): Promise<Answer> {
  const whole: SearchRequest = { text: '', filters: {}, byDay: false, ...request };
  const words = wordsOf(whole.text, language);
  const first = await last(library.search(writeQuery(whole, words), reach));
  const isExact = writeQuery(whole, words).exact;
  const corrected = isExact ? undefined : await correctWords(words, await library.opened);
  const better =
    corrected?.length && (await last(library.search(writeQuery(whole, corrected), reach)));
  const results = better && better.hits.length > 0 ? better : first;
  const pages = await Promise.all(results.hits.map((hit) => hit.volume.read(hit.p)));
  const { hits, leftOut } = results;
  return { hits, pages, paths: pages.map(({ url }) => url), corrected, leftOut };
}

async function last(steps: AsyncGenerator<SearchResults>): Promise<SearchResults> {
  let results: SearchResults = { hits: [], isWhole: true };
  for await (const step of steps) results = step;
  return results;
}
