import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { assemblePublication } from './assemble-publication.ts';
import type { FileReading } from './file-reading.ts';
import { listContent, readFiles } from './read-publication.ts';
import type { SourcePublication } from './source-publication.ts';

/** Below this many files starting a thread takes longer than it saves. */
const worthThreads = 4000;

/**
 * Reads a content folder as `readPublication` does, a large one with all processors at once.
 * @param large how many files make a folder large
 */
export async function readPublicationAtOnce(
  contentDir: string,
  large = worthThreads,
): Promise<SourcePublication> {
  return assemblePublication(contentDir, await readFilesAtOnce(contentDir, large));
}

/** Reads each file of a content folder on its own, as `readFiles` does; a large folder with all processors. */
export async function readFilesAtOnce(
  contentDir: string,
  large = worthThreads,
): Promise<FileReading[]> {
  const files = listContent(contentDir);
  const threads = Math.min(availableParallelism(), 8);
  if (files.length < large || threads === 1) return [...readFiles(contentDir).values()];
  const parts = Array.from({ length: threads }, (_, part) =>
    files.filter((_file, index) => index % threads === part),
  );
  const readings = await Promise.all(parts.map((part) => readPart(contentDir, part)));
  return readings.flat();
}

function readPart(contentDir: string, files: readonly string[]): Promise<FileReading[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-at-once-thread.ts', import.meta.url), {
      workerData: { contentDir, files },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
