import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cutVolumes } from '../../../src/search/cut-volumes.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { makeInput } from '../../support/make-input.ts';
import { askIndex, fetchFrom } from '../../support/site-searcher.ts';
import { documentOf, IndexRoom } from './index-room.ts';

const asked: string[] = [];
const room = new IndexRoom();
const years = ['2024', '2019', '2014'];

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFrom(room.folder, asked));
  await room.add([
    documentOf('/topics/harbour/', { title: 'Harbour', filters: { kind: ['topic'] } }),
  ]);
  for (const year of years) {
    const text = year === '2014' ? 'The harbour of Ostend.' : 'The harbour at night.';
    const facts = {
      text,
      title: `Harbours of ${year}`,
      day: `${year}-05-01`,
      filters: { year: [year] },
    };
    await room.add([documentOf(`/${year}/`, facts)], { from: year, to: year });
  }
});

afterAll(() => {
  vi.unstubAllGlobals();
  room.remove();
});

/** What was fetched of some volumes; the core, which is one, lies beside any of them. */
const listAsked = (volumes: string) =>
  asked.filter((file) => new RegExp(`^/${volumes}/(?!wasm)`).test(file));

const articlesOf = (count: number) => {
  const fields = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2000, 0, 1 + index * 100)).toISOString().slice(0, 10);
    return [`${day.slice(0, 4)}/a${index}`, { published: day }];
  });
  return makeEdition(makeInput(Object.fromEntries(fields))).articles;
};

describe('the archive is cut into volumes', () => {
  test('counted from the oldest, so that a full one stays as it is', () => {
    const paths = (count: number) =>
      cutVolumes(articlesOf(count), 4).map(({ articles }) => articles.map(({ path }) => path));
    expect(paths(10).map(({ length }) => length)).toEqual([2, 4, 4]);
    expect(paths(11).slice(1)).toEqual(paths(10).slice(1));
    expect(paths(0)).toEqual([]);
  });

  test('that say of which years they are', () => {
    expect(cutVolumes(articlesOf(10), 4).map(({ from, to }) => [from, to])).toEqual([
      ['2002', '2002'],
      ['2001', '2001'],
      ['2000', '2000'],
    ]);
  });
});

describe('a search of many volumes', () => {
  test('gives what all of them have', async () => {
    const { paths, leftOut } = await askIndex(room.open(), { text: 'harbour' });
    expect(paths.sort()).toEqual(['/2014/', '/2019/', '/2024/', '/topics/harbour/']);
    expect(leftOut).toBeUndefined();
  });

  test('tells what the newest have first', async () => {
    const steps = [];
    const query = { folded: 'harbour', spelt: 'harbour', filters: {}, sort: '', exact: false };
    for await (const step of room.open().search(query, 6)) steps.push(step);
    expect(steps.map(({ hits, isWhole }) => [hits.length, isWhole])).toEqual([
      [2, false],
      [4, true],
    ]);
  });

  test('fetches nothing of the older ones unless it is asked to, and says so', async () => {
    asked.length = 0;
    const { paths, leftOut } = await askIndex(room.open(), { text: 'harbour' }, { reach: 2 });
    expect([paths.sort(), leftOut]).toEqual([['/2024/', '/topics/harbour/'], '2019']);
    expect(listAsked('[23]')).toEqual([]);
  });

  test('of one year opens its volume alone', async () => {
    asked.length = 0;
    const { paths } = await askIndex(
      room.open(),
      { text: 'harbour', filters: { year: '2014' } },
      { reach: 1 },
    );
    expect(paths).toEqual(['/2014/']);
    expect(listAsked('[012]')).toEqual([]);
  });

  test('in the order of days leaves out what has no day', async () => {
    const { paths } = await askIndex(room.open(), { text: 'harbour', byDay: true });
    expect(paths).toEqual(['/2024/', '/2019/', '/2014/']);
  });

  test('puts a word right from the list of an older volume', async () => {
    expect(await askIndex(room.open(), { text: 'ostende' })).toMatchObject({ paths: ['/2014/'] });
  });
});
