import { identityLockFile } from '../checks/identity-lock-file.ts';
import { assemblePublication } from './assemble-publication.ts';
import type { FileReading } from './file-reading.ts';
import { listFiles, readEntries } from './list-files.ts';
import { lookAt } from './look-at.ts';
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
  const settings = namedFiles.filter((file) => lookAt(`${contentDir}/${file}`));
  const folders = contentFolders.flatMap((folder) => listFiles(contentDir, folder));
  return [...settings, ...folders, ...listNamedFolders(folders), ...listStrays(contentDir)];
}

/** Folders on the way to a file that have the name of settings: `topics/x.yaml/`. Articles' names are listed. */
function listNamedFolders(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => /^.*?\.ya?ml\//i.exec(file)?.[0] ?? []));
}

/** What looks like content at the top of the folder and in folders of other names. */
function listStrays(contentDir: string): string[] {
  const known: readonly string[] = [...namedFiles, ...contentFolders];
  return (readEntries(contentDir) ?? []).flatMap((entry) => {
    if (entry.name.startsWith('.') || known.includes(entry.name)) return [];
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    if (isStray(name)) return [name];
    return entry.isDirectory() ? listFiles(contentDir, entry.name).filter(isStray) : [];
  });
}

const namedFiles = [...settingsFiles, identityLockFile];
