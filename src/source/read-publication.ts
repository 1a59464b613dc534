import { identityLockFile } from '../checks/identity-lock-file.ts';
import { assemblePublication } from './assemble-publication.ts';
import type { FileReading } from './file-reading.ts';
import { listFiles } from './list-files.ts';
import { lookAt } from './look-at.ts';
import { readFile } from './read-file.ts';
import type { SourcePublication } from './source-publication.ts';

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

/** The files of a content folder that are read. */
export function listContent(contentDir: string): string[] {
  const settings = [
    'publication.yaml',
    'front-page.yaml',
    'partners.yaml',
    'glossary.yaml',
    identityLockFile,
  ];
  const folders = ['topics', 'authors', 'articles'];
  return [
    ...settings.filter((file) => lookAt(`${contentDir}/${file}`)),
    ...folders.flatMap((folder) => listFiles(contentDir, folder)),
  ];
}
