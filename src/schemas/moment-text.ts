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
  /** The same date in the right form, where it can mean only one. */
  readonly fix?: string;
}

/** A date in frontmatter: `2012-09-17`, `2012-09-17T09:17`, `2012-09-17T09:17:30Z` or with `+02:00`. */
export const momentText = () =>
  z.string().superRefine((text, context) => {
    const parsed = parseMomentText(text);
    if (!('fault' in parsed)) return;
    const { fault: message, help, fix } = parsed;
    addCustomIssue(context, { message, help, fix });
  });

/**
 * Splits a date as editors write it, or says what is wrong with it. JavaScript's own Date would turn
 * 2012-02-31 into 2 March, so the calendar is checked here.
 */
export function parseMomentText(text: string): MomentParts | MomentFault {
  const match = form.exec(text);
  if (!match) return { fault: 'must be a date written year first', ...suggestForm(text) };
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

/** A date that can be read in one way only is mended by itself; of two the editor must choose. */
function suggestForm(text: string): { help: string; fix?: string } {
  const dates = listReadings(text.trim()).filter((date) => !('fault' in parseMomentText(date)));
  const [only, ...others] = new Set(dates);
  if (only === undefined) return { help: general };
  if (others.length > 0) return { help: `Write ${[only, ...others].join(' or ')}.` };
  return { help: `Write ${only}.`, fix: only };
}

const clock = String.raw`(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([/. -])(\d{1,2})\2(\d{1,2})${clock}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([/. -])(\d{1,2})\2(\d{4})${clock}$`);

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+)\.?,? (\d{4})${clock}$`,
  'i',
);
const monthFirst = new RegExp(
  String.raw`^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${clock}$`,
  'i',
);

/** "2 March 2026" and "March 2, 2026": the month in words leaves no doubt. */
function readMonthName(text: string): string[] {
  const [, date = '', name = '', ...rest] =
    dayFirst.exec(text) ?? swap(monthFirst.exec(text)) ?? [];
  const [year, ...time] = rest;
  const month = months.findIndex((long) => name.length >= 3 && long.startsWith(name.toLowerCase()));
  return month === -1 ? [] : [`${year}-${pad(month + 1)}-${pad(date)}${formTime(time)}`];
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  const [all, name, date, ...rest] = match ?? [];
  return match ? [all, date, name, ...rest] : undefined;
}

/** What a date in another form may mean: day and month change places from country to country. */
function listReadings(text: string): string[] {
  const [, year = '', , month, day, ...time] = yearFirst.exec(text) ?? [];
  if (year !== '') return [`${year}-${pad(month)}-${pad(day)}${formTime(time)}`];
  const [, first, , second, last = '', ...rest] = yearLast.exec(text) ?? [];
  if (last === '') return readMonthName(text);
  const days = [`${pad(second)}-${pad(first)}`, `${pad(first)}-${pad(second)}`];
  return days.map((monthAndDay) => `${last}-${monthAndDay}${formTime(rest)}`);
}

function formTime([hour, minute, second, offset = '']: (string | undefined)[]): string {
  if (hour === undefined) return '';
  return `T${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
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
