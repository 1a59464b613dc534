/** Dates as a reader of the publication's language says them. Months count from 1. */

/** `2012-09-17` → "17 September 2012". */
export function dayInWords(day: string, language: string): string {
  return format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `2012-09-17` → "17 Sept 2012", for narrow columns. */
export function shortDay(day: string, language: string): string {
  return format(day, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `2012-09-17` → "Monday 17 September". */
export function weekdayInWords(day: string, language: string): string {
  return format(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** 9 → "September". */
export function monthInWords(month: number, language: string): string {
  return format(`2000-${String(month).padStart(2, '0')}-01`, language, { month: 'long' });
}

function format(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return words.format(new Date(`${day}T00:00:00Z`));
}
