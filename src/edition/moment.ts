import { Temporal } from 'temporal-polyfill';
import { parseMomentText } from '../schemas/moment-text.ts';

/** A point in time as a newspaper prints it. */
export interface Moment {
  /** With the numeric offset of the publication's zone: `2012-09-17T09:17:00+02:00`. */
  readonly iso: string;
  /** Milliseconds since 1970 in UTC; for a mere day, its start in the publication's zone. */
  readonly instant: number;
  /** `2012-09-17`, in the publication's zone. */
  readonly day: string;
  /** `09:17`; absent when only the day is known. */
  readonly time?: string;
}

/**
 * Resolves a date from frontmatter. An hour that summer time skips becomes the hour after it, and of
 * an hour that comes twice the first is taken (Temporal's "compatible").
 * @throws RangeError when the text is no date; the schema has refused such text before
 */
export function resolveMoment(text: string, timeZone: string): Moment {
  const parts = parseMomentText(text);
  if ('fault' in parts) throw new RangeError(`${text} ${parts.fault}`);
  const { day, time, offset } = parts;
  if (time === undefined) {
    return describeMoment(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }), false);
  }
  const zoned = offset
    ? Temporal.Instant.from(`${day}T${time}${offset}`).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return describeMoment(zoned, true);
}

/** The day that an instant, in milliseconds since 1970, falls on: `2012-09-17`. */
export function findDay(instant: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDate().toString();
}

function describeMoment(zoned: Temporal.ZonedDateTime, hasTime: boolean): Moment {
  const iso = zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const moment = { iso, instant: zoned.epochMilliseconds, day: iso.slice(0, 10) };
  return hasTime ? { ...moment, time: iso.slice(11, 16) } : moment;
}
