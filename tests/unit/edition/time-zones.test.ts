import { describe, expect, it } from 'vitest';
import { resolveMoment } from '../../../src/edition/moment.ts';

const cases = [
  ['an hour that summer time skips is the hour after', '2012-03-25T02:30', '03:30:00+02:00'],
  ['of an hour that comes twice the first is taken', '2012-10-28T02:30', '02:30:00+02:00'],
  ['winter time', '2012-12-17T09:17', '09:17:00+01:00'],
  ['summer time', '2012-09-17T09:17', '09:17:00+02:00'],
  ['seconds are kept', '2012-09-17T09:17:30', '09:17:30+02:00'],
  ['a zone of its own is told in the zone of the newspaper', '2012-09-17T09:17Z', '11:17:00+02:00'],
  ['the second of two hours by its offset', '2012-10-28T02:30+01:00', '02:30:00+01:00'],
] as const;

describe('a date from frontmatter, in Brussels', () => {
  it.each(cases)('%s', (_, text, expected) => {
    const moment = resolveMoment(text, 'Europe/Brussels');
    expect(moment.iso).toBe(`${text.slice(0, 10)}T${expected}`);
    expect(moment.time).toBe(expected.slice(0, 5));
    expect(moment.instant).toBe(Date.parse(moment.iso));
    expect(moment.day).toBe(text.slice(0, 10));
  });

  it('takes an explicit zone as the instant it names, even on another day', () => {
    const moment = resolveMoment('2012-09-17T22:30-05:00', 'Europe/Brussels');
    expect(moment).toMatchObject({ day: '2012-09-18', time: '05:30' });
    expect(moment.instant).toBe(Date.UTC(2012, 8, 18, 3, 30));
  });

  it('takes a mere day from its start and tells no time', () => {
    const moment = resolveMoment('2012-09-17', 'Europe/Brussels');
    expect(moment.iso).toBe('2012-09-17T00:00:00+02:00');
    expect(moment.instant).toBe(Date.UTC(2012, 8, 16, 22));
    expect(moment).not.toHaveProperty('time');
  });
});

describe('a day that does not start at midnight', () => {
  it('starts when summer time lets it', () => {
    const { iso, day } = resolveMoment('2012-10-21', 'America/Sao_Paulo');
    expect([iso, day]).toEqual(['2012-10-21T01:00:00-02:00', '2012-10-21']);
  });
});

describe('a text that is no date', () => {
  it.each(['2012-02-31', '17/09/2012', '2012-09-17T24:00', ''])('"%s" is refused', (text) => {
    expect(() => resolveMoment(text, 'Europe/Brussels')).toThrow(RangeError);
  });
});
