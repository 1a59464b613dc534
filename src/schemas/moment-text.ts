import { z } from 'astro/zod';
import { addCustomIssue } from './custom-issue.ts';

/** The parts of a date as an editor writes it. `offset` is absent when the publication's zone applies. */
export interface MomentParts {
  readonly day: string;
  readonly time?: string;
  readonly offset?: string;
}

/** Why a text is no date, and what to write instead. */
export interface MomentFault {
  readonly fault: string;
  readonly help: string;
}

/** A date in frontmatter: `2012-09-17`, `2012-09-17T09:17`, `2012-09-17T09:17:30Z` or with `+02:00`. */
export const momentText = () =>
  z.string().superRefine((text, context) => {
    const parsed = parseMomentText(text);
    if ('fault' in parsed) addCustomIssue(context, parsed.fault, parsed.help);
  });

/**
 * Splits a date as editors write it, or says what is wrong with it. JavaScript's own Date would turn
 * 2012-02-31 into 2 March, so the calendar is checked here.
 */
export function parseMomentText(text: string): MomentParts | MomentFault {
  const match = form.exec(text);
  if (!match) return { fault: 'must be a date written year first', help: suggestForm(text) };
  const [, year = '', month = '', date = '', hour, minute, second, offset] = match;
  const day = `${year}-${month}-${date}`;
  const fault = findCalendarFault(Number(year), Number(month), Number(date));
  if (fault) return { fault, help: 'Write a day that is in the calendar.' };
  if (hour === undefined || minute === undefined) return { day };
  if (!isClockTime(hour, minute, second) || !isOffset(offset)) {
    return { fault: 'has an impossible time', help: `Write a time such as ${day}T09:17.` };
  }
  return { day, time: `${hour}:${minute}:${second ?? '00'}`, offset };
}

/** Says why a day is not in the calendar; nothing when it is. */
export function findCalendarFault(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return `has no such month: ${month}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  return `is not in the calendar: ${year}-${pad(month)} has ${days} days`;
}

const form = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;
const general = 'Write 2012-09-17, or with the time 2012-09-17T09:17.';

function suggestForm(text: string): string {
  const spaced = text.trim().replace(/\s+/, 'T').replaceAll('/', '-');
  if (form.test(spaced)) return `Write ${spaced}.`;
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim());
  if (!parts) return general;
  const [, first = '', second = '', year = ''] = parts;
  const readings = [
    [second, first],
    [first, second],
  ].filter(([month, day]) => !findCalendarFault(Number(year), Number(month), Number(day)));
  const dates = readings.map(([month, day]) => `${year}-${pad(month)}-${pad(day)}`);
  return dates.length > 0 ? `Write ${[...new Set(dates)].join(' or ')}.` : general;
}

function isClockTime(hour: string, minute: string, second = '00'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function isOffset(offset: string | undefined): boolean {
  if (offset === undefined || offset === 'Z') return true;
  return Number(offset.slice(1, 3)) <= 14 && Number(offset.slice(4)) < 60;
}

function pad(part: number | string | undefined): string {
  return String(part).padStart(2, '0');
}
