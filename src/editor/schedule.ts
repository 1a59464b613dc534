// The command `npm run schedule`: node src/editor/schedule.ts [--due FILE_OR_ADDRESS] [CONTENT_DIR]
import { joinBase } from '../checks/report.ts';
import { listChanges, type NextChange } from '../edition/next-change.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import { readPublicationAtOnce } from '../source/read-at-once.ts';
import { CommandError, runCommand } from './command.ts';
import { readClock } from './read-clock.ts';

await runCommand({
  name: 'npm run schedule',
  about: 'Says when the site must be built again, and for which articles.',
  options: {
    due: { type: 'string', about: 'a schedule.json, file or address: prints whether it is due' },
  },
  run: async ({ due }, contentDir) => {
    const now = readClock(process.env);
    if (due === undefined) await tellNext(contentDir, now);
    else await tellDue(due, now);
    return 0;
  },
});

/** What waits for its time, the soonest first. */
async function tellNext(contentDir: string, now: number): Promise<void> {
  const { publication, scanned } = await readPublicationAtOnce(contentDir);
  const timeZone = publication?.data.timeZone ?? 'UTC';
  const changes = listChanges(scanned, { timeZone, now });
  const [next] = changes;
  if (!next) return console.log('Nothing waits for its time: no rebuild is due.');
  const lines = changes.map((change) => describe(change, contentDir));
  console.log(`The next rebuild is due at ${next.iso}.\n${lines.join('\n')}`);
}

function describe({ iso, file }: NextChange, contentDir: string): string {
  return `  ${iso}  ${joinBase(contentDir, file)}`;
}

/** For timers: prints "true" when the published site is out of date, else "false". */
async function tellDue(place: string, now: number): Promise<void> {
  const next = await readSchedule(place).catch((error: unknown) => {
    throw new CommandError(describeFault(place, error));
  });
  console.log(next === 'unknown' || (next !== undefined && next <= now));
}

function describeFault(place: string, error: unknown): string {
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return `Whether a rebuild is due cannot be told from ${place}: ${reason}`;
}
