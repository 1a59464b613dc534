import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding, type Place } from './finding.ts';

/** Pictures that are not there, cannot be read, lie elsewhere or say nothing to who does not see them. */
export async function checkImages({ contentDir, scanned }: SourcePublication): Promise<Finding[]> {
  const used = scanned.flatMap(listImages);
  const files = used.flatMap((image) => (isLocal(image) ? [resolveFile(image)] : []));
  const unreadable = await findUnreadable(contentDir, new Set(files));
  return used.flatMap((image) => checkImage(image, unreadable));
}

interface UsedImage {
  readonly file: string;
  readonly src: string;
  /** Absent in frontmatter, where the schema asks for it. */
  readonly alt?: string;
  readonly at: Place;
}

function listImages({ file, frontmatter: { image }, body }: ScannedArticle): UsedImage[] {
  const head = image ? [{ file, src: image.src, at: valueAt('image', 'src') }] : [];
  const inText = (body?.images ?? []).map(({ src, alt, line, column }) => {
    return { file, src, alt, at: { line, column } };
  });
  return [...head, ...inText];
}

function checkImage(image: UsedImage, unreadable: ReadonlyMap<string, Fault>): Finding[] {
  const { file, at } = image;
  const fault = isLocal(image) ? unreadable.get(resolveFile(image)) : describeElsewhere(image);
  const missingAlt = image.alt !== undefined && image.alt.trim() === '' ? [noAlt(image.src)] : [];
  return [...(fault ? [fault] : []), ...missingAlt].map((found) => {
    return { file, at, severity: 'error', ...found };
  });
}

interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** Relative, and within the content folder: anything else would not go into the site, or should not. */
function isLocal(image: UsedImage): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(image.src)) return false;
  return !resolveFile(image).startsWith('../');
}

function resolveFile({ file, src }: UsedImage): string {
  return posix.join(posix.dirname(file), decodePath(src));
}

/** Markdown may write a space in a file name as %20. */
function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function describeElsewhere({ src }: UsedImage): Fault {
  return {
    rule: 'image-elsewhere',
    message: `the picture "${src}" does not lie beside the article`,
    help: 'Put the picture beside the article and write its file name, such as "winants.jpg".',
  };
}

function noAlt(src: string): Fault {
  return {
    rule: 'image-alt',
    message: `the picture "${src}" has no description`,
    help: `Say what it shows: ![A man at a desk](${src}).`,
  };
}

/** One look at each picture, however often it is used. */
async function findUnreadable(
  contentDir: string,
  files: ReadonlySet<string>,
): Promise<Map<string, Fault>> {
  const faults = new Map<string, Fault>();
  for (const file of files) {
    const fault = await examine(contentDir, file);
    if (fault) faults.set(file, fault);
  }
  return faults;
}

/** sharp is loaded only when there is a picture: loading it takes longer than checking most publications. */
async function examine(contentDir: string, file: string): Promise<Fault | undefined> {
  const path = join(contentDir, file);
  if (!existsSync(path)) {
    const help = `Put the picture at ${file}, or mend the name.`;
    return { rule: 'image-missing', message: `the picture ${file} is missing`, help };
  }
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path).metadata();
    return undefined;
  } catch {
    const message = `the picture ${file} cannot be read`;
    return { rule: 'image-unreadable', message, help: 'Save it again as JPEG, PNG or WebP.' };
  }
}
