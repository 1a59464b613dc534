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
  if (published === undefined) return [];
  const later: [KeyPath, string | undefined][] = [
    [['updated'], updated],
    [['captured'], captured],
    ...corrections.map(({ date }, index): [KeyPath, string] => {
      return [['corrections', index, 'date'], date];
    }),
  ];
  const dated = later.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return dated
    .filter(({ text }) => isBefore(text, published, timeZone))
    .map(({ path, text }) => describe({ file, path, text, published }));
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
