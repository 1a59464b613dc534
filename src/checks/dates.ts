import { resolveMoment } from '../edition/moment.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding, type KeyPath } from './finding.ts';

/** Dates that cannot all be true: something was changed or copied before it was published. */
export function checkDates({ scanned, publication }: SourcePublication): Finding[] {
  const timeZone = publication?.data.timeZone ?? 'UTC';
  return scanned.flatMap((article) => checkArticleDates(article, timeZone));
}

function checkArticleDates({ file, frontmatter }: ScannedArticle, timeZone: string): Finding[] {
  const { published, updated, captured, corrections = [] } = frontmatter;
  const skipped = Object.entries({ published, updated, captured }).flatMap(([key, text]) =>
    text === undefined ? [] : findSkipped({ file, path: [key], text }, timeZone),
  );
  if (published === undefined) return skipped;
  const later: [KeyPath, string | undefined][] = [
    [['updated'], updated],
    [['captured'], captured],
    ...corrections.map(({ date }, index): [KeyPath, string] => {
      return [['corrections', index, 'date'], date];
    }),
  ];
  const dated = later.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  const contradictions = dated
    .filter(({ text }) => isBefore(text, published, timeZone))
    .map(({ path, text }) => describe({ file, path, text, published }));
  return [...skipped, ...contradictions];
}

type Dated = Omit<Contradiction, 'published'>;

/** A minute of the night in which the clocks go forward is on no clock. Zone arithmetic is dear: only nights are asked. */
function findSkipped({ file, path, text }: Dated, timeZone: string): Finding[] {
  if (!/T0[0-3]:\d\d(?::\d\d)?$/.test(text)) return [];
  const { time, day } = resolveMoment(text, timeZone);
  if (time === undefined || text.startsWith(`${day}T${time}`)) return [];
  const message = `"${path[0]}" is a time that no clock in ${timeZone} showed: ${text} was skipped for summer time`;
  const help = `Write ${day}T${time}, or the time with its zone, such as ${text}Z.`;
  return [{ file, at: valueAt(...path), severity: 'error', rule: 'date-skipped', message, help }];
}

/** When one of the two is only a day, days are compared: a day is not before its own morning. */
function isBefore(text: string, published: string, timeZone: string): boolean {
  const [moment, start] = [resolveMoment(text, timeZone), resolveMoment(published, timeZone)];
  if (moment.time === undefined || start.time === undefined) return moment.day < start.day;
  return moment.instant < start.instant;
}

interface Contradiction {
  readonly file: string;
  readonly path: KeyPath;
  readonly text: string;
  readonly published: string;
}

function describe({ file, path, text, published }: Contradiction): Finding {
  const [key = ''] = path;
  const names: Record<string, string> = { corrections: 'a correction' };
  return {
    file,
    at: valueAt(...path),
    severity: 'error',
    rule: 'date-order',
    message: `${names[key] ?? `"${key}"`} is dated ${text}, before "published" ${published}`,
    help: 'Mend the one that is wrong.',
  };
}
