import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeHeadSchemas } from '../schemas/json-schemas.ts';
import type { FileReading } from '../source/file-reading.ts';

/** The files of a publication by their paths, those with faults included. */
type Readings = ReadonlyMap<string, FileReading>;

export interface HeadHelpSettings {
  /** Absolute path of the publication. */
  readonly contentDir: string;
  /** Where the Astro extension looks: `.astro/collections` in the folder that is open in VS Code. */
  readonly folder: string;
  log(message: string): void;
}

const kinds: readonly string[] = ['article', 'author', 'topic'] satisfies FileReading['kind'][];
/** An edit shows first: nobody asks for a completion before that. */
const delayMilliseconds = 300;

/**
 * Keeps what the Astro extension of VS Code completes the heads of Markdown files from: which files are
 * articles, authors and topics, and a JSON Schema of each kind. Astro writes that from its store of
 * content, which stays empty while someone writes (see src/source/astro-loader.ts).
 * @returns is told of readings whenever a file comes or goes, or a name may have changed
 */
export function createHeadHelp({ contentDir, folder, log }: HeadHelpSettings) {
  let timer: NodeJS.Timeout | undefined;
  return (readings: Readings): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        writeHeadHelp(folder, makeHeadHelp(contentDir, readings));
      } catch (error) {
        log(`VS Code will not complete the heads of articles: ${String(error)}`);
      }
    }, delayMilliseconds);
    timer.unref();
  };
}

/** The files for the extension by their names, in the order in which they must be written. */
export function makeHeadHelp(contentDir: string, readings: Readings): Map<string, string> {
  const names = { topics: listNames(readings, 'topic'), authors: listNames(readings, 'author') };
  // The extension reads the list only when it changes, and the schemas that it names with it.
  return makeHeadSchemas(names).set('collections.json', listHeads(contentDir, readings));
}

/** Replaces the files that changed, each at once: the extension may be reading. */
export function writeHeadHelp(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) {
    const path = join(folder, file);
    if (readText(path) === text) continue;
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What authors and topics are called, by their file names; the file where that cannot be read. */
function listNames(readings: Readings, kind: 'author' | 'topic'): Map<string, string> {
  const names = [...readings.values()].flatMap((reading) =>
    reading.kind === kind && 'id' in reading ? [[reading.id, nameOf(reading)] as const] : [],
  );
  return new Map(names.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function nameOf(reading: FileReading & { kind: 'author' | 'topic' }): string {
  if (reading.kind === 'author') return reading.entry?.data.name ?? reading.file;
  return reading.entry?.data.title ?? reading.file;
}

function listHeads(contentDir: string, readings: Readings): string {
  const heads = [...readings.values()].filter(({ kind }) => kinds.includes(kind));
  const folderKey = toKey(contentDir);
  const entries = heads.map(({ file, kind }) => {
    return [`${folderKey}/${file.toLowerCase()}`, kind] as const;
  });
  const collections = kinds.map((name) => ({ hasSchema: true, name }));
  const list = { collections, entries: Object.fromEntries(entries) };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

/** The extension looks a file up by its address, decoded and in small letters. */
function toKey(folder: string): string {
  return decodeURIComponent(pathToFileURL(folder).href).toLowerCase();
}
