import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The SHA-256 of every feed that has subscribers, by its path from the site's root: "topics/nato/rss.xml". */
export type FeedDigests = Readonly<Record<string, string>>;

/** Archive documents name no hub: nobody subscribes to them. */
const subscribable = /^(?!archive\/)(.*\/)?(rss|atom|feed)(-free)?\.(xml|json)$|^corrections\.xml$/;

/** Reads what the feeds of a built site are now. */
export function digestFeeds(outDir: string): FeedDigests {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => subscribable.test(file))
    .sort();
  return Object.fromEntries(files.map((file) => [file, digest(join(outDir, file))]));
}

/** The feeds that are new or different. */
export function listChanged(before: FeedDigests, now: FeedDigests): string[] {
  return Object.keys(now).filter((file) => before[file] !== now[file]);
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
