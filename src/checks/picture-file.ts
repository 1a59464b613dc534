import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from './rules.ts';

/** What is wrong with a picture file, wherever it is used. */
export interface PictureFault {
  readonly rule: Rule;
  readonly message: string;
  readonly help: string;
}

/** No screen shows more, and every build reads it again. */
const most = { megabytes: 20, megapixels: 60 };

/** Looks at a picture; its pixels are not decoded. */
export async function examinePicture(
  contentDir: string,
  file: string,
): Promise<PictureFault | undefined> {
  const path = join(contentDir, file);
  const size = readSize(path);
  if (typeof size !== 'number') return describeAbsence(file, size.code);
  const megabytes = size / 2 ** 20;
  if (megabytes > most.megabytes) return tooLarge(file, `${Math.ceil(megabytes)} MB`);
  return examinePixels(path, file);
}

function readSize(path: string): number | { readonly code?: string } {
  try {
    const { size } = statSync(path);
    accessSync(path, constants.R_OK);
    return size;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function describeAbsence(file: string, code = ''): PictureFault {
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
    if (!formats.has(format) || compression === 'hevc') return unreadable(file);
    if (seemsCutOff(path, format)) await picture.stats();
    return undefined;
  } catch {
    return unreadable(file);
  }
}

/** What the site's pictures can be made from. */
const formats = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff']);

/** An upload that broke off leaves a file with a good beginning; only where its end is odd is all of it decoded. */
function seemsCutOff(path: string, format: string): boolean {
  const end = { jpeg: Buffer.from([0xff, 0xd9]), png: Buffer.from('IEND') }[format];
  return end !== undefined && !readFileSync(path).subarray(-4096).includes(end);
}

function unreadable(file: string): PictureFault {
  const message = `the picture ${file} cannot be read`;
  return { rule: 'image-unreadable', message, help: 'Save it again as JPEG, PNG or WebP.' };
}

function tooLarge(file: string, size: string): PictureFault {
  return {
    rule: 'image-too-large',
    message: `the picture ${file} is too large: ${size}`,
    help: `Save it with at most 4000 pixels on the longer side, below ${most.megabytes} MB.`,
  };
}
