import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SearchAnswers } from '../../../src/client/search-answers.ts';
import type { SearchPanel } from '../../../src/client/search-panel.ts';
import type { SearchRequest } from '../../../src/client/search-query.ts';
import { fetchFrom } from '../../support/site-searcher.ts';
import { documentOf, IndexRoom } from './index-room.ts';

const asked: string[] = [];
const room = new IndexRoom();
const years = ['2024', '2019', '2014'];

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFrom(room.folder, asked));
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  for (const year of years) {
    const text = 'The harbour at night.';
    await room.add([documentOf(`/${year}/`, { text, day: `${year}-05-01` })], {
      from: year,
      to: year,
    });
  }
});

afterAll(() => {
  vi.unstubAllGlobals();
  room.remove();
});

const request = (text: string): SearchRequest => ({ text, filters: {}, byDay: false });

/** Answers in a panel that takes as long to show as the test says, and keeps what it is given. */
function answersWith(show: () => Promise<void>) {
  const shown: { paths: number; isFirst: boolean }[] = [];
  const panel = {
    clear: () => undefined,
    showNone: () => undefined,
    stop: () => undefined,
    async showFound({ hits, isFirst }: { hits: unknown[]; isFirst: boolean }) {
      shown.push({ paths: hits.length, isFirst });
      await show();
    },
  };
  const places = { core: room.core, volumes: room.places };
  return { shown, answers: new SearchAnswers(panel as unknown as SearchPanel, places) };
}

const askedOf = (volume: string) => asked.filter((file) => file.startsWith(`/${volume}/index/`));

test('a question that is one of the past fetches nothing of older volumes', async () => {
  const { shown, answers } = answersWith(async () => void answers.answer(request('')));
  await answers.answer(request('harbour'));
  expect(shown).toHaveLength(1);
  expect(askedOf('0')).toHaveLength(1);
  expect(askedOf('2')).toEqual([]);
});

test('only the first results of a question may be shown in part, not those of older volumes or of "more"', async () => {
  const { shown, answers } = answersWith(async () => undefined);
  await answers.answer(request('harbour'));
  expect(shown).toEqual([
    { paths: 2, isFirst: true },
    { paths: 3, isFirst: false },
  ]);
  expect(askedOf('2')).toHaveLength(1);
  await answers.showMore(request('harbour'));
  expect(shown.slice(2).map(({ isFirst }) => isFirst)).toEqual([false, false]);
});
