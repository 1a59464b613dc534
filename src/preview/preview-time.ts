import { resolveMoment } from '../edition/moment.ts';

/** For which time a preview shows the edition: with everything to come, as it is public now, or as it was at a moment. */
export interface PreviewTime {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly includeUnpublished: boolean;
}

/**
 * Reads the time that was chosen in the bar.
 * @param choice `` for everything, `now`, or a date such as `2012-09-17T12:00` in the publication's zone
 * @param clock epoch milliseconds
 */
export function readPreviewTime(choice: string, clock: number, timeZone: string): PreviewTime {
  if (choice === '') return { now: clock, includeUnpublished: true };
  if (choice === 'now') return { now: clock, includeUnpublished: false };
  try {
    return { now: resolveMoment(choice, timeZone).instant, includeUnpublished: false };
  } catch {
    return { now: clock, includeUnpublished: true };
  }
}
