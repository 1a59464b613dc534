import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findPassages } from '../../src/client/search-passages.ts';
import { SearchLibrary } from '../../src/client/search-library.ts';
import type { PageText } from '../../src/client/search-volume.ts';
import { foldWord } from '../../src/client/search-words.ts';
import { attribute, findAll, listSiteFiles, readPages } from '../support/built-pages.ts';
import { readPublicationTexts } from '../support/gated-text.ts';
import { askIndex, fetchFrom, readPlaces } from '../support/site-searcher.ts';
import { root, sites } from '../support/sites.ts';
import { queries } from './search-queries.ts';

const now = process.env['SITE_NOW'] ? Date.parse(process.env['SITE_NOW']) : Date.now();

afterAll(() => vi.unstubAllGlobals());

describe('fifty questions to the real publication', () => {
  const distDir = join(root, sites.real.outDir);
  let library: SearchLibrary;
  let language: string;

  beforeAll(() => {
    vi.stubGlobal('fetch', fetchFrom(distDir));
    const places = readPlaces(distDir);
    library = new SearchLibrary(places.core, places.volumes);
    language = places.language;
  });

  test('are fifty and more, all of them different', () => {
    expect(queries.length).toBeGreaterThanOrEqual(50);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  test.each(queries)('$query → $path', async ({ query, path, place }) => {
    const { paths, pages, hits } = await askIndex(library, { text: query }, { language });
    if (path === undefined) expect(paths).toEqual([]);
    else expect(paths.slice(0, 3)).toContain(path);
    if (!place || !path) return;
    const index = paths.indexOf(path);
    const [page, hit] = [pages[index], hits[index]];
    const found = page && hit ? findPassages(page, hit) : [];
    expect(found.some(({ id }) => id !== undefined && place.test(id))).toBe(true);
  });

  test('a word of the part for members finds nothing', async () => {
    for (const text of ['SitCen', 'seconded analysts', 'Tintin']) {
      expect((await askIndex(library, { text: `"${text}"` }, { language })).paths, text).toEqual(
        [],
      );
    }
  });
});

describe.each(Object.entries(sites))(
  'the index of the %s publication',
  (_, { contentDir, outDir }) => {
    const distDir = join(root, outDir);
    const folder = join(distDir, 'search-index');
    const files = listSiteFiles(folder);
    const unpack = (file: string) => gunzipSync(readFileSync(join(folder, file)));
    const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
    const indexed: PageText[] = fragments.map((file) =>
      JSON.parse(unpack(file).toString().slice('pagefind_dcd'.length)),
    );

    test('has every article, topic, author and speaker, and the front page, once', () => {
      const pages = readPages(distDir).map(({ file }) => `/${file.replace(/index\.html$/, '')}`);
      const subjects = pages.filter((path) =>
        /^\/((articles\/\d+|topics|authors|speakers)\/[^/]+\/)?$/.test(path),
      );
      expect(indexed.map(({ url }) => url).sort()).toEqual(subjects.sort());
    });

    test('leads to places that the pages have', () => {
      for (const { url, anchors } of indexed) {
        const ids = readPages(join(distDir, url.replace(/\/$/, ''))).flatMap(({ elements }) =>
          elements.map((element) => attribute(element, 'id')),
        );
        for (const { id } of anchors) expect(ids, `${url}#${id}`).toContain(id);
      }
    });

    test('has no word that only members may read', () => {
      const publication = readPublicationTexts(join(root, contentDir), now);
      const wordsOf = (text: string) => foldWord(text).match(/\p{L}+/gu) ?? [];
      const open = new Set(publication.public.flatMap(wordsOf));
      const closed = [...publication.gated.values()].flatMap(wordsOf);
      const secret = [...new Set(closed)].filter((word) => word.length >= 6 && isNew(word, open));
      expect(secret.length).toBeGreaterThan(10);
      const all = files.filter((file) => /\.pf_(index|words)$/.test(file));
      const texts = indexed.flatMap(({ content, meta }) => [content, ...Object.values(meta)]);
      const packed = all.map((file) => unpack(file).toString('latin1'));
      const known = new Set([...texts, ...packed].flatMap(wordsOf));
      for (const word of secret) {
        // The index has stems of words, so the beginning of a word is looked for.
        const found = [...known].find((other) => other.startsWith(word.slice(0, -2)));
        expect(found, word).toBeUndefined();
      }
    });

    test('names no file that is not there', () => {
      const { core, volumes } = readPlaces(distDir);
      for (const file of [core, ...volumes.map(({ meta }) => meta)]) {
        expect(existsSync(join(distDir, file)), file).toBe(true);
      }
      const own = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name));
      expect(own).toHaveLength(volumes.length + 1);
    });
  },
);

/** Whether no public word begins as this one does, endings aside. */
function isNew(word: string, open: ReadonlySet<string>): boolean {
  const start = word.slice(0, -2);
  return ![...open].some((other) => other.startsWith(start));
}

describe('the search page', () => {
  const [page] = readPages(join(root, sites.real.outDir, 'search'));

  test('offers topics and the archive without script, and no form that does nothing', () => {
    const links = page ? findAll(page, 'a').map((link) => attribute(link, 'href')) : [];
    expect(links).toEqual(expect.arrayContaining(['/archive/', '/topics/', '/topics/espionage/']));
    const forms = page ? findAll(page, 'form').map((form) => attribute(form, 'hidden')) : [];
    expect(forms).toEqual(['']);
  });
});
