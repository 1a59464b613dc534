import { describe, expect, it } from 'vitest';
import { pairNeighbours } from '../../../src/edition/archive.ts';
import { publish, slugsOf } from './newsroom.ts';

describe('the archive', () => {
  const { archive } = publish({
    articles: [
      { slug: 'late', published: '2012-12-31T23:30Z' },
      { slug: 'noon', published: '2012-09-17T12:00' },
      { slug: 'morning', published: '2012-09-17T09:17' },
      { slug: 'next-day', published: '2012-09-18' },
      { slug: 'spring', published: '2012-03-01' },
    ],
  });

  it('counts by year, month and day in the time zone of the newspaper, newest first', () => {
    expect(archive.count).toBe(5);
    const months = archive.years.map(({ year, count, months: own }) => {
      return [year, count, own.map(({ key, count: inMonth }) => [key, inMonth])];
    });
    expect(months).toEqual([
      ['2013', 1, [['2013-01', 1]]],
      ['2012', 4, [['2012-09', 3], ['2012-03', 1]]], // prettier-ignore
    ]);
    const days = archive.years[1]?.months[0]?.days ?? [];
    expect(days.map(({ day, articles }) => [day, slugsOf(articles)])).toEqual([
      ['2012-09-18', ['next-day']],
      ['2012-09-17', ['noon', 'morning']],
    ]);
  });

  it('has an address with two digits for each month', () => {
    expect(archive.years[1]?.path).toBe('/archive/2012/');
    expect(archive.years[1]?.months[1]).toMatchObject({ path: '/archive/2012/03/', month: 3 });
  });

  it('is empty without articles', () => {
    expect(publish({ articles: [] }).archive).toEqual({ count: 0, years: [] });
    expect(publish({ articles: [] }).day).toBeUndefined();
  });

  it('keeps days in order where clocks go back over midnight', () => {
    const { archive: newfoundland } = publish({
      timeZone: 'America/St_Johns',
      articles: [
        { slug: 'again', published: '2006-10-29T03:00Z' },
        { slug: 'sunday', published: '2006-10-29T02:30:30Z' },
        { slug: 'saturday', published: '2006-10-29T02:00Z' },
      ],
    });
    const days = newfoundland.years[0]?.months[0]?.days ?? [];
    expect(days.map(({ day, articles }) => [day, slugsOf(articles)])).toEqual([
      ['2006-10-29', ['sunday']],
      ['2006-10-28', ['again', 'saturday']],
    ]);
  });
});

describe('the neighbours of a part of the archive', () => {
  it('are the newer and the older one, and none beyond the ends', () => {
    expect(pairNeighbours(['2024', '2012', '2011'])).toEqual([
      { part: '2024', newer: undefined, older: '2012' },
      { part: '2012', newer: '2024', older: '2011' },
      { part: '2011', newer: '2012', older: undefined },
    ]);
    expect(pairNeighbours([])).toEqual([]);
  });
});
