import { isPictureFile, resolvePicture } from '../source/image-path.ts';
import type {
  Introduction,
  ScannedArticle,
  SourcePublication,
} from '../source/source-publication.ts';
import { valueAt, type Finding, type Place } from './finding.ts';
import { examinePicture, type PictureFault } from './picture-file.ts';

/** Pictures that are not there, cannot be read, lie elsewhere or say nothing to who does not see them. */
export async function checkImages(read: SourcePublication): Promise<Finding[]> {
  const { contentDir, scanned, introductions } = read;
  const used = scanned.flatMap(listImages);
  const files = used.flatMap((image) =>
    isLocal(image) ? [resolvePicture(image.file, image.src)] : [],
  );
  const unreadable = await findUnreadable(contentDir, new Set(files));
  return [
    ...used.flatMap((image) => checkImage(image, unreadable)),
    ...introductions.flatMap(refuseImages),
  ];
}

interface UsedImage {
  readonly file: string;
  readonly src: string;
  /** Absent in frontmatter, where the schema asks for it. */
  readonly alt?: string;
  readonly hasCredit: boolean;
  readonly at: Place;
}

/** As src/markdown/rehype-figures.ts finds the credit in a caption. */
const creditForm = /\((?:Photo|Illustration|Graphic|Image|Credit)s?:.*\)\s*$/is;

function listImages({ file, frontmatter: { image }, body }: ScannedArticle): UsedImage[] {
  const head = image
    ? [{ file, src: image.src, hasCredit: !!image.credit, at: valueAt('image', 'src') }]
    : [];
  const inText = (body?.images ?? []).map(({ src, alt, title = '', line, column }) => {
    return { file, src, alt, hasCredit: creditForm.test(title), at: { line, column } };
  });
  return [...head, ...inText];
}

function checkImage(image: UsedImage, unreadable: ReadonlyMap<string, PictureFault>): Finding[] {
  const { file, at } = image;
  const fault = isLocal(image)
    ? unreadable.get(resolvePicture(image.file, image.src))
    : describeElsewhere(image);
  const missingAlt = image.alt !== undefined && image.alt.trim() === '' ? [noAlt(image.src)] : [];
  const found = [...(fault ? [fault] : []), ...missingAlt].map((one): Finding => {
    return { file, at, severity: 'error', ...one };
  });
  const isRefused = found.some(({ severity }) => severity === 'error');
  return isRefused ? found : [...found, ...checkCredit(image)];
}

/** Whoever made a picture has a right to be named. */
function checkCredit({ file, src, hasCredit, at, alt }: UsedImage): Finding[] {
  if (hasCredit) return [];
  const help =
    alt === undefined
      ? 'Add "credit:" to the picture: "Photo: Jane Doe".'
      : `Add it behind the caption: ![…](${src} "The caption (Photo: Jane Doe)").`;
  const message = `the picture "${src}" has no credit`;
  return [{ file, at, severity: 'warning', rule: 'image-credit', message, help }];
}

/** The texts of topics and authors are shown without pictures of their own. */
function refuseImages({ file, body }: Introduction): Finding[] {
  return (body?.images ?? []).map(({ src, line, column }) => ({
    file,
    at: { line, column },
    severity: 'error',
    rule: 'image-in-introduction',
    message: `the text of a topic or an author cannot have a picture: "${src}"`,
    help: 'Delete it, or put it into an article.',
  }));
}

/** Within the content folder: anything else would not go into the site, or should not. */
function isLocal({ file, src }: UsedImage): boolean {
  return isPictureFile(src) && !resolvePicture(file, src).startsWith('../');
}

function describeElsewhere({ src }: UsedImage): PictureFault {
  return {
    rule: 'image-elsewhere',
    message: `the picture "${src}" does not lie beside the article`,
    help: 'Put the picture beside the article and write its file name, such as "winants.jpg".',
  };
}

function noAlt(src: string): PictureFault {
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
): Promise<Map<string, PictureFault>> {
  const faults = new Map<string, PictureFault>();
  for (const file of files) {
    const fault = await examinePicture(contentDir, file);
    if (fault) faults.set(file, fault);
  }
  return faults;
}
