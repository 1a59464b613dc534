// A thread that reads and checks the whole publication, so that a page never waits for the checks.
import { parentPort, workerData } from 'node:worker_threads';
import { checkPublication } from '../checks/check-publication.ts';
import type { Problem } from '../checks/problem.ts';
import type { FileReading } from '../source/file-reading.ts';
import { assemblePublication } from '../source/assemble-publication.ts';
import { readFilesAtOnce } from '../source/read-at-once.ts';
import { applyDelta, type ContentDelta } from './content-delta.ts';
import { readTexts } from './shown-texts.ts';

/** What the thread says: first all readings, then the texts they were made of, then what is wrong with each version that it came to check. */
export type CheckMessage =
  | { readonly readings: ReadonlyMap<string, FileReading> }
  | { readonly texts: ReadonlyMap<string, Uint8Array> }
  | { readonly version: number; readonly problems: readonly Problem[] };

/** What the thread is started with: the folder, and the moment where the clock stands still. */
export interface CheckSettings {
  readonly contentDir: string;
  readonly now?: number;
}

const { contentDir, now } = workerData as CheckSettings;
const read = await readFilesAtOnce(contentDir);
const readings = new Map(read.map((reading) => [reading.file, reading]));
let version = 0;
let checking = false;

say({ readings });
say({ texts: readTexts(contentDir) });
parentPort?.on('message', (delta: ContentDelta) => {
  applyDelta(readings, delta);
  version = delta.version;
  void check();
});
void check();

/** One check at a time; edits that come meanwhile are checked together after it. */
async function check(): Promise<void> {
  if (checking) return;
  checking = true;
  let checked = -1;
  while (checked !== version) {
    checked = version;
    const whole = assemblePublication(contentDir, readings.values());
    const problems = await checkPublication(whole, now ?? Date.now());
    say({ version: checked, problems });
    // Messages are taken up between two turns of the event loop.
    await new Promise(setImmediate);
  }
  checking = false;
}

function say(message: CheckMessage): void {
  parentPort?.postMessage(message);
}
