import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PictureFault } from './picture-file.ts';

/**
 * The name under which a picture lies there, where only capitals or the spelling of accents are others:
 * some computers take the two for one, the site's host does not.
 */
export function findOtherSpelling(path: string, isThere: boolean): string | undefined {
  const name = basename(path);
  const names = isThere ? [basename(realpathSync.native(path))] : listNames(dirname(path));
  return names.find((other) => other !== name && fold(other) === fold(name));
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Says under which name the picture lies there. */
export function describeOtherSpelling(file: string, other: string): PictureFault {
  const rule = 'image-missing';
  const message = `the picture ${file} is missing`;
  const isComposed = other.normalize('NFC') === other;
  if (isComposed || !isSame(file, other))
    return { rule, message: `${message}, but there is ${other}`, help: `Write ${other}.` };
  const help = `Rename the file to ${basename(file)}, typed anew: some computers store accents apart from their letters.`;
  return { rule, message: `${message}, though one of that name seems to lie there`, help };
}

/** Whether two names are the same to the eye. */
function isSame(file: string, other: string): boolean {
  return basename(file).normalize('NFC') === other.normalize('NFC');
}
