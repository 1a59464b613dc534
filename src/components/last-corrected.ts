import type { Article } from '../edition/edition.ts';
import type { Moment } from '../edition/moment.ts';

/** When an article was last corrected, which is not the same as updated: something was wrong. */
export function lastCorrected({ corrections }: Article): Moment | undefined {
  const moments = corrections.map(({ date }) => date);
  return moments.reduce<Moment | undefined>(
    (last, moment) => (last && last.instant >= moment.instant ? last : moment),
    undefined,
  );
}
