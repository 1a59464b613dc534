import { readdirSync, statSync } from 'node:fs';
import { identityLockFile } from '../checks/identity-lock-file.ts';
import { assemblePublication } from './assemble-publication.ts';
import type { FileReading } from './file-reading.ts';
import { listFiles } from './list-files.ts';
import { readFile } from './read-file.ts';
import type { SourcePublication } from './source-publication.ts';
import { contentFolders, isStray, settingsFiles } from './stray-path.ts';

/**
 * Reads a whole content folder. Nothing is thrown for a fault in a file: all faults of all files are
 * in `problems`.
 * @param contentDir the folder, absolute or from the working directory
 */
export function readPublication(contentDir: string): SourcePublication {
  return assemblePublication(contentDir, readFiles(contentDir).values());
}

/** Reads each file of a content folder on its own, by its path from the folder. */
export function readFiles(contentDir: string): Map<string, FileReading> {
  const readings = listContent(contentDir).map((file) => readFile(contentDir, file));
  return new Map(readings.flatMap((reading) => (reading ? [[reading.file, reading]] : [])));
}

/** The files of a content folder that are read, and those that look as if they were. */
export function listContent(contentDir: string): string[] {
  const settings = [...settingsFiles, identityLockFile].filter((file) =>
    statSync(`${contentDir}/${file}`, { throwIfNoEntry: false })?.isFile(),
  );
  const folders = contentFolders.flatMap((folder) => listFiles(contentDir, folder));
  return [...settings, ...folders, ...listNamedFolders(folders), ...listStrays(contentDir)];
}

/** Folders on the way to a file that have the name of a text: `articles/2012/x.md/`. */
function listNamedFolders(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => /^.*?\.(?:md|ya?ml)\//i.exec(file)?.[0] ?? []));
}

/** What looks like content at the top of the folder and in folders of other names. */
function listStrays(contentDir: string): string[] {
  const own = contentFolders.map((folder) => `${folder}/`);
  const names = statSync(contentDir, { throwIfNoEntry: false })
    ? readdirSync(contentDir, withTypes)
    : [];
  return names.flatMap((entry) => {
    if (entry.name.startsWith('.') || own.includes(`${entry.name}/`)) return [];
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    if (isStray(name)) return [name];
    if (!entry.isDirectory()) return [];
    return listFiles(contentDir, entry.name).filter(isStray);
  });
}

const withTypes = { withFileTypes: true } as const;
