import { cutFont, shortHash, type CutRequest } from './cut-font.ts';

/** The site's typefaces for drawing pictures, which takes whole fonts of one weight in TrueType. */
export interface DrawingFonts {
  /** By name; letters that one file lacks are looked for in the next. */
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** Changes when any of the files does. */
  readonly hash: string;
}

interface DrawingFace {
  readonly name: DrawingFaceName;
  readonly file: (script: string) => string;
  readonly scripts: readonly string[];
  readonly axes: CutRequest['axes'];
}

export type DrawingFaceName = 'display' | 'display-italic' | 'sans';

const latin = ['latin', 'latin-ext', 'vietnamese'];

const faces: readonly DrawingFace[] = [
  {
    name: 'display',
    file: (script) =>
      `@fontsource-variable/newsreader/files/newsreader-${script}-opsz-normal.woff2`,
    scripts: latin,
    axes: { opsz: 72, wght: 540 },
  },
  {
    name: 'display-italic',
    file: (script) =>
      `@fontsource-variable/newsreader/files/newsreader-${script}-opsz-italic.woff2`,
    scripts: latin,
    axes: { opsz: 72, wght: 540 },
  },
  {
    name: 'sans',
    file: (script) =>
      `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`,
    scripts: [...latin, 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
    axes: { wght: 600 },
  },
];

/** Cuts the fonts that pictures are drawn with; `cacheDir` keeps them between builds. */
export async function cutDrawingFonts(cacheDir: string): Promise<DrawingFonts> {
  const files = await Promise.all(
    listNames().map(async ({ name, source, axes }) => ({
      name,
      bytes: await cutFont({ name: `drawing-${name}`, source, axes, format: 'truetype' }, cacheDir),
    })),
  );
  return { files, hash: shortHash(files.map(({ bytes }) => shortHash(bytes)).join()) };
}

/** The names of the files of one face, in the order in which letters are looked for. */
export function listFaceNames(face: DrawingFaceName): string[] {
  return listNames().flatMap((file) => (file.face === face ? [file.name] : []));
}

function listNames() {
  return faces.flatMap(({ name, file, scripts, axes }) =>
    scripts.map((script) => ({
      face: name,
      name: `${name}-${script}`,
      source: file(script),
      axes,
    })),
  );
}
