import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import packages from '../../../package.json' with { type: 'json' };
import type { SearchRequest } from '../../../src/client/search-query.ts';
import { indexFormat, nameVolume } from '../../../src/search/cut-volumes.ts';
import { makeVolume } from '../../../src/search/make-volume.ts';
import { hashSite } from '../../support/run-build.ts';
import { askIndex, fetchFrom } from '../../support/site-searcher.ts';
import { documentOf, IndexRoom } from './index-room.ts';

const pages = [
  documentOf('/winants/', {
    title: 'Chief of security speaks',
    text: 'Alain Winants spoke of spies.\n\n## Viktor Orbán\n\nThe EU-Russia desk was the second agency to ask.',
    day: '2012-09-17',
    filters: { kind: ['interview'], topic: ['espionage', 'belgium'] },
  }),
  documentOf('/harbour/', {
    title: 'Winter in the harbour',
    text: 'Nobody spoke of the ferries, and the agencies slept.',
    day: '2013-01-02',
    filters: { kind: ['news'], topic: ['belgium'] },
  }),
  documentOf('/headline/', { title: 'Kristersson deals', day: '2014-01-02' }),
  documentOf('/desk/', { title: 'Nothing', text: 'A quayside.', day: '2011-01-02' }),
  documentOf('/quayside/', { title: 'Quayside again', text: 'No.', day: '2015-01-02' }),
];

const room = new IndexRoom();
let folder = '';

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFrom(room.folder));
  folder = await room.add(pages, { from: '2012', to: '2014' });
});

afterAll(() => {
  vi.unstubAllGlobals();
  room.remove();
});

const ask = async (request: string | Partial<SearchRequest>) =>
  askIndex(room.open(), typeof request === 'string' ? { text: request } : request);

describe('a search finds', () => {
  test.each([
    ['a word of the text', 'spies', ['/winants/']],
    ['a title', 'harbour', ['/harbour/']],
    ['a title without text below it', 'Kristersson', ['/headline/']],
    ['words of title and text together', 'security spies', ['/winants/']],
    ['other forms of a word', 'spied agency', ['/winants/']],
    ['the beginning of a word', 'krist', ['/headline/']],
    ['a name without its accents', 'orban', ['/winants/']],
    ['a part of a compound', 'russia', ['/winants/']],
    ['a compound written apart', 'EU Russia', ['/winants/']],
    ['only pages with all words', 'spoke ferries', ['/harbour/']],
  ])('%s', async (_, text, paths) => {
    expect((await ask(text)).paths).toEqual(paths);
  });

  test('words side by side when they stand in quotation marks', async () => {
    expect((await ask('"second agency"')).paths).toEqual(['/winants/']);
    expect((await ask('"agency second"')).paths).toEqual([]);
  });

  test('nothing for a word that only begins as one of the text does', async () => {
    expect((await ask('spokane')).paths).toEqual([]);
    expect((await ask('sleeplessly')).paths).toEqual([]);
  });
});

describe('a typing error is put right', () => {
  test.each([
    ['winnants', 'Winants'],
    ['winats', 'Winants'],
    ['iwnants', 'Winants'],
    ['kristerson', 'Kristersson'],
    ['oban', 'Orbán'],
    ['alian', 'Alain'],
    ['secuirty', 'security'],
  ])('%s means %s', async (text, meant) => {
    const { paths, corrected } = await ask(text);
    expect(corrected).toEqual([meant]);
    expect(paths).toHaveLength(1);
  });

  test('a word nobody can place is left out', async () => {
    expect(await ask('winants xqzzy')).toMatchObject({
      paths: ['/winants/'],
      corrected: ['winants'],
    });
    expect(await ask('xqzzy')).toMatchObject({ paths: [], corrected: [] });
  });

  test.each(['winants', 'spies', 'agency', 'spoke', 'EU'])('%s stays as it is', async (text) => {
    expect((await ask(text)).corrected).toBeUndefined();
  });
});

describe('a search is narrowed down', () => {
  test('by one fact, by more, and by facts alone', async () => {
    expect((await ask({ text: 'spoke', filters: { kind: 'news' } })).paths).toEqual(['/harbour/']);
    const both = { kind: 'interview', topic: 'belgium' };
    expect((await ask({ text: 'spoke', filters: both })).paths).toEqual(['/winants/']);
    expect((await ask({ filters: { topic: 'belgium' } })).paths.sort()).toEqual([
      '/harbour/',
      '/winants/',
    ]);
    expect((await ask({ filters: { topic: 'nowhere' } })).paths).toEqual([]);
  });

  test('and put in the order of days', async () => {
    const paths = (await ask({ text: 'spoke', byDay: true })).paths;
    expect(paths).toEqual(['/harbour/', '/winants/']);
    const found = (await ask({ text: 'quayside', byDay: true })).paths;
    expect(found, 'in a title alone, too').toEqual(['/quayside/', '/desk/']);
  });
});

describe('bad input', () => {
  const signs = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

  test.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'spies '.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)> </script> &amp;'],
    ['lone surrogates', '\ud800 \udfff\ud800'],
    ['all of ASCII', signs.join('')],
    ['a path', '../../../etc/passwd'],
    ['names of objects', '__proto__ constructor toString'],
  ])('%s is answered', async (_, text) => {
    expect(Array.isArray((await ask(text)).paths)).toBe(true);
  });

  test('every sign of ASCII alone is answered, and a question after all of them', async () => {
    const library = room.open();
    for (const sign of signs) await askIndex(library, { text: sign });
    expect((await askIndex(library, { text: 'winants' })).paths).toEqual(['/winants/']);
  });

  test('a file that is missing once is asked for again', async () => {
    const library = room.open();
    await askIndex(library, { text: 'winants' });
    const broken = vi.fn<typeof fetch>(async () => new Response('', { status: 503 }));
    vi.stubGlobal('fetch', broken);
    await expect(askIndex(library, { filters: { kind: 'news' } })).rejects.toThrow('503');
    vi.stubGlobal('fetch', fetchFrom(room.folder));
    expect((await askIndex(library, { filters: { kind: 'news' } })).paths).toEqual(['/harbour/']);
  });
});

describe('the files of a volume', () => {
  test('are the same bytes for the same documents', async () => {
    const other = await room.add(pages);
    expect(hashSite(other)).toEqual(hashSite(folder));
  });

  test('have other names as soon as a fact changes, so that browsers may keep them for ever', async () => {
    const changed = documentOf('/headline/', { title: 'Kristersson deals', day: '2014-01-03' });
    const other = await room.add([...pages.slice(0, 2), changed]);
    const fragments = (of: string) => readdirSync(join(of, 'fragment'));
    expect(fragments(other)).not.toEqual(fragments(folder));
    expect(nameVolume([changed], 'en')).not.toBe(nameVolume(pages.slice(2), 'en'));
  });

  test('are the core and the data alone, without the widgets of Pagefind', () => {
    const kinds = Object.keys(hashSite(folder)).map((file) => file.replace(/^.*\./, ''));
    expect([...new Set(kinds)].sort()).toEqual([
      'json',
      'pagefind',
      'pf_filter',
      'pf_fragment',
      'pf_index',
      'pf_meta',
      'pf_words',
    ]);
  });

  test('appear whole or not at all', async () => {
    const taken = join(room.folder, 'taken');
    writeFileSync(taken, '');
    await expect(makeVolume(pages, { folder: taken, language: 'en' })).rejects.toThrow();
    expect(readFileSync(taken, 'utf8')).toBe('');
    await expect(makeVolume([], { folder: taken, language: 'en' })).rejects.toThrow();
  });

  test('are made anew when Pagefind is another', () => {
    expect(indexFormat).toContain(`pagefind ${packages.dependencies.pagefind},`);
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    expect(entry.version).toBe(packages.dependencies.pagefind);
  });
});
