import type { FileReading } from '../source/file-reading.ts';

/** What an edit changed in a publication: the files read anew, and the paths that hold no content any more. */
export interface ContentDelta {
  /** Counts the edits since the start; the publication as it was found then is version 0. */
  readonly version: number;
  readonly changed: readonly FileReading[];
  readonly removed: readonly string[];
}

/** Brings readings up to an edit. */
export function applyDelta(
  readings: Map<string, FileReading>,
  { changed, removed }: ContentDelta,
): void {
  for (const reading of changed) readings.set(reading.file, reading);
  for (const file of removed) readings.delete(file);
}
