import { describe, expect, it } from 'vitest';
import { resolveMoment } from '../../../src/edition/moment.ts';

const brussels = (text: string) => resolveMoment(text, 'Europe/Brussels');

describe('resolveMoment', () => {
  it('takes a time without zone as one of the publication', () => {
    expect(brussels('2012-09-17T09:17')).toEqual({
      iso: '2012-09-17T09:17:00+02:00',
      instant: Date.UTC(2012, 8, 17, 7, 17),
      day: '2012-09-17',
      time: '09:17',
    });
  });

  it('takes a day as its start, without a time', () => {
    expect(brussels('2024-02-21')).toEqual({
      iso: '2024-02-21T00:00:00+01:00',
      instant: Date.UTC(2024, 1, 20, 23),
      day: '2024-02-21',
    });
  });

  it('brings a time of another zone into that of the publication', () => {
    expect(brussels('2012-09-17T23:30:15Z')).toMatchObject({
      iso: '2012-09-18T01:30:15+02:00',
      day: '2012-09-18',
      time: '01:30',
    });
  });

  it('moves an hour that summer time skips to the hour after it', () => {
    expect(brussels('2024-03-31T02:30').iso).toBe('2024-03-31T03:30:00+02:00');
  });

  it('takes the first of an hour that comes twice', () => {
    expect(brussels('2024-10-27T02:30').iso).toBe('2024-10-27T02:30:00+02:00');
  });

  it('starts a day that has no midnight where it begins', () => {
    expect(resolveMoment('2018-11-04', 'America/Sao_Paulo').iso).toBe('2018-11-04T01:00:00-02:00');
  });
});
