// `npm run audit:feeds`: the W3C's feed validator on every feed document of dist/ (or the folder OUT_DIR).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readEnvironment } from '../../src/build/environment.ts';
import { contentTypeOf, feedTypes } from '../../src/hosting/content-types.ts';
import { listSiteFiles } from '../support/built-pages.ts';
import { root } from '../support/sites.ts';
import { formatTable } from './format-table.ts';

const commit = '43dabeb217bd8d8b0a3f12f3a6e7c39a8619d9a8';
const howToGetIt = [
  'FEED_VALIDATOR must name a folder with the source of the W3C feed validator. Get it with:',
  '  git clone https://github.com/w3c/feedvalidator && cd feedvalidator',
  `  git checkout ${commit}`,
  '  python3 -m venv .venv && .venv/bin/pip install -r requirements.txt',
].join('\n');

interface FeedFile {
  /** From the root of the site. */
  path: string;
  file: string;
  address: string;
  type: string;
}

/** The documents that the validator knows: it has no rules for JSON Feed. */
function listFeeds(outDir: string, addressOf: (path: string) => string): FeedFile[] {
  const names = new Set(feedTypes.flatMap(({ files }) => files));
  const paths = listSiteFiles(outDir).filter((path) => names.has(basename(path)));
  return paths
    .filter((path) => !path.endsWith('.json'))
    .map((path) => ({
      ...{ path, file: join(outDir, path), address: addressOf(path) },
      type: contentTypeOf(path),
    }));
}

/** What the validator says of each document, in their order. Throws an Error that says why it cannot be asked. */
function askValidator(folder: string, feeds: readonly FeedFile[]): string[][] {
  const own = join(folder, '.venv/bin/python3');
  const python = existsSync(own) ? own : 'python3';
  const script = join(import.meta.dirname, 'feed-messages.py');
  const { status, stdout, stderr, error } = spawnSync(python, [script], {
    cwd: join(folder, 'src'),
    input: JSON.stringify(feeds),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return JSON.parse(stdout) as string[][];
  throw new Error(`The validator could not be run with ${python}: ${error?.message ?? stderr}`);
}

function printAudit(feeds: readonly FeedFile[], messages: readonly string[][]): void {
  const rows = [...Map.groupBy(feeds, ({ path }) => basename(path))].map(([name, alike]) => {
    const said = alike.flatMap((feed) => messages[feeds.indexOf(feed)] ?? []);
    return [name, String(alike.length), String(said.length)];
  });
  const total = messages.flat().length;
  rows.push(['all', String(feeds.length), String(total)]);
  console.log(formatTable(['document', 'files', 'messages'], rows));
  for (const [index, said] of messages.entries()) {
    for (const message of said) console.error(`${feeds[index]?.path}: ${message}`);
  }
  if (total > 0) process.exitCode = 1;
}

function run(): void {
  const { FEED_VALIDATOR: folder = '' } = process.env;
  if (!existsSync(join(folder, 'src/feedvalidator'))) throw new Error(howToGetIt);
  const { outDir, siteUrl, basePath } = readEnvironment(process.env, { root, now: Date.now() });
  const feeds = existsSync(outDir)
    ? listFeeds(outDir, (path) => `${siteUrl}${basePath}${path}`)
    : [];
  if (feeds.length === 0) {
    throw new Error(`There is no feed in ${outDir}. Build the site first: npm run build`);
  }
  printAudit(feeds, askValidator(resolve(folder), feeds));
}

try {
  run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
