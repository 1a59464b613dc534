import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeOtherSpelling, findOtherSpelling } from './picture-spelling.ts';
import type { Rule } from './rules.ts';

/** What is wrong with a picture file, wherever it is used. */
export interface PictureFault {
  readonly rule: Rule;
  readonly message: string;
  readonly help: string;
  /** An error where nothing is said. */
  readonly severity?: 'warning';
}

/** No screen shows more, and every build reads it again. */
const most = { megabytes: 20, megapixels: 60 };

/** Narrower pictures are stretched in an article on a laptop. */
const leastWidth = 800;

/** Looks at a picture; its pixels are not decoded. */
export async function examinePicture(
  contentDir: string,
  file: string,
): Promise<PictureFault | undefined> {
  const path = join(contentDir, file);
  const stats = readStats(path);
  const isThere = !('code' in stats);
  const other = findOtherSpelling(path, isThere);
  if (other !== undefined) return describeOtherSpelling(file, other);
  if (!isThere) return describeAbsence(file, stats.code);
  if (stats.isDirectory()) return unreadable(file, 'is a folder', 'Write the name of a picture.');
  if (stats.size === 0) return unreadable(file, 'is empty', 'Copy the picture there once more.');
  const megabytes = stats.size / 2 ** 20;
  if (megabytes > most.megabytes) return tooLarge(file, `${Math.ceil(megabytes)} MB`);
  return examinePixels(path, file);
}

function readStats(path: string): Stats | { readonly code: string } {
  try {
    const stats = statSync(path);
    accessSync(path, constants.R_OK);
    return stats;
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? '' };
  }
}

function describeAbsence(file: string, code: string): PictureFault {
  const name = file.length > 80 ? `${file.slice(0, 79)}…` : file;
  const [what, help] = absences[code] ?? [
    'is missing',
    `Put the picture at ${name}, or mend the name.`,
  ];
  const rule = code === 'EACCES' ? 'image-unreadable' : 'image-missing';
  return { rule, message: `the picture ${name} ${what}`, help };
}

const absences: Readonly<Record<string, readonly [what: string, help: string]>> = {
  EACCES: [
    'cannot be read: you have no permission',
    'Ask whoever owns it, or give yourself the permission with "chmod u+rX" and its path.',
  ],
  ELOOP: ['is a link that leads to itself', 'Delete it, and put the picture itself in its place.'],
  ENAMETOOLONG: ['has a name that no file can have: it is too long', 'Give it a short name.'],
  ERR_INVALID_ARG_VALUE: [
    'has a name that no file can have: there is a character in it that cannot be seen',
    'Write the name anew, in letters, digits and hyphens.',
  ],
};

/** sharp is loaded only when there is a picture: loading it takes longer than checking most publications. */
async function examinePixels(path: string, file: string): Promise<PictureFault | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(path, { limitInputPixels: false });
    const { width, height, format, compression } = await picture.metadata();
    if (width * height > most.megapixels * 1e6)
      return tooLarge(file, `${width} × ${height} pixels`);
    if (compression === 'hevc')
      return unreadable(file, 'is a HEIC picture, which few browsers show');
    if (!formats.has(format)) return unreadable(file, `is of the kind ${format.toUpperCase()}`);
    if (seemsCutOff(path, format)) await picture.stats();
    return width < leastWidth ? tooSmall(file, width) : undefined;
  } catch {
    return unreadable(file, 'cannot be read');
  }
}

/** What the site's pictures are made from, as the editors' guide says. */
const formats = new Set(['jpeg', 'png', 'webp', 'heif', 'avif']);

/** An upload that broke off leaves a file with a good beginning; only where its end is odd is all of it decoded. */
function seemsCutOff(path: string, format: string): boolean {
  const end = { jpeg: Buffer.from([0xff, 0xd9]), png: Buffer.from('IEND') }[format];
  return end !== undefined && !readFileSync(path).subarray(-4096).includes(end);
}

const saveAgain = 'Save it again as JPEG, PNG, WebP or AVIF.';

function unreadable(file: string, why: string, help = saveAgain): PictureFault {
  return { rule: 'image-unreadable', message: `the picture ${file} ${why}`, help };
}

function tooSmall(file: string, width: number): PictureFault {
  return {
    rule: 'image-too-small',
    severity: 'warning',
    message: `the picture ${file} is only ${width} pixels wide, so it is blurred on most screens`,
    help: 'Take the original: 1600 to 4000 pixels wide is best.',
  };
}

function tooLarge(file: string, size: string): PictureFault {
  return {
    rule: 'image-too-large',
    message: `the picture ${file} is too large: ${size}`,
    help: `Save it with at most 4000 pixels on the longer side, below ${most.megabytes} MB.`,
  };
}
