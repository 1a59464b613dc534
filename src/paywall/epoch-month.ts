/** A month as 'YYYY-MM', from 0001-01 to 9999-12. Made from text by `isEpochMonth` only. */
export type EpochMonth = `${number}-${number}`;

/** Whether a value is a month as 'YYYY-MM'. */
export function isEpochMonth(value: unknown): value is EpochMonth {
  return typeof value === 'string' && /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(value);
}
