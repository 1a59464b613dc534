// The command `npm run schedule`: node src/editor/schedule.ts [--due FILE_OR_ADDRESS] [CONTENT_DIR]
import { parseArgs } from 'node:util';
import { joinBase } from '../checks/report.ts';
import { listChanges, type NextChange } from '../edition/next-change.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import { readClock } from './read-clock.ts';
import { readPublicationAtOnce } from '../source/read-at-once.ts';

const { values, positionals } = parseArgs({
  options: { due: { type: 'string' } },
  allowPositionals: true,
});
const contentDir = positionals[0] ?? (process.env['CONTENT_DIR'] || 'content');
const now = readClock(process.env);

if (values.due === undefined) await tellNext();
else await tellDue(values.due);

/** What waits for its time, the soonest first. */
async function tellNext(): Promise<void> {
  const { publication, scanned } = await readPublicationAtOnce(contentDir);
  const timeZone = publication?.data.timeZone ?? 'UTC';
  const changes = listChanges(scanned, { timeZone, now });
  const [next] = changes;
  if (!next) console.log('Nothing waits for its time: no rebuild is due.');
  else console.log(`The next rebuild is due at ${next.iso}.\n${changes.map(describe).join('\n')}`);
}

function describe({ iso, file }: NextChange): string {
  return `  ${iso}  ${joinBase(contentDir, file)}`;
}

/** For timers: prints "true" when the published site is out of date, else "false". */
async function tellDue(place: string): Promise<void> {
  const next = await readSchedule(place);
  console.log(next === 'unknown' || (next !== undefined && next <= now));
}
