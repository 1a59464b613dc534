import type { NextChange } from '../edition/next-change.ts';

/** The file, from the root of the site, by which a timer knows when to build again. */
export const scheduleFile = 'schedule.json';

/** When a site must be built again; `next` is null while nothing is waiting. */
interface Schedule {
  readonly next: string | null;
}

/** The text of the file. It tells the moment and not what appears then. */
export function formatSchedule(next: NextChange | undefined): string {
  const schedule: Schedule = { next: next ? new Date(next.instant).toISOString() : null };
  return `${JSON.stringify(schedule)}\n`;
}

/** Reads the file; gives the moment in milliseconds since 1970, or nothing while nothing is waiting. @throws Error when it is no such file */
export function parseSchedule(text: string): number | undefined {
  const { next } = JSON.parse(text) as Partial<Schedule>;
  if (next === null) return undefined;
  const instant = Date.parse(String(next));
  if (Number.isNaN(instant)) throw new Error(`this is no schedule: ${text.slice(0, 80)}`);
  return instant;
}
