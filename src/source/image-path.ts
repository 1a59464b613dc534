import { posix } from 'node:path';

/** Whether the address of a picture names a file, not a place on the web or on this computer. */
export function isPictureFile(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(src);
}

/** The path of a picture that a file names relative to itself; Markdown may write a space as %20. */
export function resolvePicture(file: string, src: string): string {
  return posix.join(posix.dirname(file), decode(src));
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
