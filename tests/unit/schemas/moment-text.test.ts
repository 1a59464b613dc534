import { describe, expect, it } from 'vitest';
import { parseMomentText } from '../../../src/schemas/moment-text.ts';

describe('parseMomentText', () => {
  it.each([
    ['2012-09-17', { day: '2012-09-17' }],
    ['2012-02-29', { day: '2012-02-29' }],
    ['2012-09-17T09:17', { day: '2012-09-17', time: '09:17:00' }],
    ['2012-09-17T09:17:30Z', { day: '2012-09-17', time: '09:17:30', offset: 'Z' }],
    ['2012-09-17T09:17+02:00', { day: '2012-09-17', time: '09:17:00', offset: '+02:00' }],
  ])('takes %s apart', (text, parts) => {
    expect(parseMomentText(text)).toEqual(parts);
  });

  it.each([
    ['2012-02-31', 'is not in the calendar: 2012-02 has 29 days'],
    ['2013-02-29', 'is not in the calendar: 2013-02 has 28 days'],
    ['2012-00-10', 'has no such month: 0'],
    ['2012-13-01', 'has no such month: 13'],
    ['2012-09-00', 'is not in the calendar: 2012-09 has 30 days'],
    ['2012-09-17T24:00', 'has an impossible time'],
    ['2012-09-17T09:60', 'has an impossible time'],
    ['2012-09-17T09:17+25:00', 'has an impossible time'],
    ['17 September 2012', 'must be a date written year first'],
    ['2012-9-7', 'must be a date written year first'],
    ['', 'must be a date written year first'],
  ])('refuses %j', (text, fault) => {
    expect(parseMomentText(text)).toMatchObject({ fault });
  });

  it.each([
    ['03/09/2012', 'Write 2012-09-03 or 2012-03-09.'],
    ['17/09/2012', 'Write 2012-09-17.'],
    ['31.12.2012', 'Write 2012-12-31.'],
    ['2012-09-17 09:17', 'Write 2012-09-17T09:17.'],
    ['2012/09/17', 'Write 2012-09-17.'],
  ])('proposes the right form for %s', (text, help) => {
    expect(parseMomentText(text)).toMatchObject({ help });
  });
});
