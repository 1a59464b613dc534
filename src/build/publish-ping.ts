// `npm run publish:ping`: tells the WebSub hub which feeds have changed since it was last told. Run it when the site is out.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { digestFeeds, type FeedDigests, listChanged } from '../websub/changed-feeds.ts';
import { type HubLine, tellHub } from '../websub/tell-hub.ts';
import { locateBuildFolders } from './build-folders.ts';
import { type Environment, readEnvironment } from './environment.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Tells the hub of every changed feed. What it has taken is remembered, so that a second run goes on
 * where a first one failed.
 * @throws Error when there is no hub, no site, or the hub does not take a ping
 */
export async function publishPing(environment: Environment, line: HubLine): Promise<string[]> {
  const { webSubHub, outDir, siteUrl, basePath } = environment;
  if (webSubHub === undefined) {
    throw new Error('WEBSUB_HUB is not set: there is nobody to tell. Set it for the build too.');
  }
  if (!existsSync(outDir)) {
    throw new Error(`There is no site in ${outDir} yet. Build it first: npm run build`);
  }
  const memory = join(dirname(locateBuildFolders(outDir).lock), 'told-hub.json');
  const now = digestFeeds(outDir);
  const told: Record<string, string> = { ...readMemory(memory) };
  const changed = listChanged(told, now);
  for (const file of changed) {
    await tellHub(webSubHub, `${siteUrl}${basePath}${file}`, line);
    told[file] = now[file] ?? '';
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify(told, undefined, 2));
  }
  return changed;
}

function readMemory(file: string): FeedDigests {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FeedDigests) : {};
}

if (import.meta.main) {
  try {
    const environment = readEnvironment(process.env, { root, now: Date.now() });
    const changed = await publishPing(environment, { fetch, wait: (time) => wait(time) });
    console.log(
      changed.length === 0
        ? 'No feed has changed.'
        : `The hub knows of:\n  ${changed.join('\n  ')}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
