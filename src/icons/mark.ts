import satori from 'satori';
import { listFaceNames, type DrawingFonts } from '../fonts/drawing-fonts.ts';

/** The mark of a newspaper as an outline, and the box around it. */
export interface Mark {
  /** SVG path data. */
  readonly path: string;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A folded newspaper: a mark for a name whose letters no font of the site has. */
const plainMark: Mark = {
  path: 'M6 7h20v2H6zM6 10.5h20v2H6zM6 16h9v2H6zM6 20h9v2H6zM6 24h9v2H6zM17.5 16H26v10h-8.5z',
  box: { x: 6, y: 7, width: 20, height: 19 },
};

/** The letters of a mark in the face of the headlines, as an outline. */
export async function outlineMark(letters: string, { files }: DrawingFonts): Promise<Mark> {
  let isMissing = false;
  const style = { display: 'flex', fontSize: 100, fontFamily: listFaceNames('display').join(', ') };
  const svg = await satori({ type: 'div', props: { style, children: letters } } as never, {
    ...{ width: 600, height: 200 },
    fonts: files.map(({ name, bytes }) => ({ name, data: bytes })),
    loadAdditionalAsset: async () => {
      isMissing = true;
      return [];
    },
  });
  const paths = [...svg.matchAll(/<path[^>]* d="([^"]+)"/g)].map(([, path = '']) => path);
  const path = paths.join('');
  return isMissing || path === '' ? plainMark : { path, box: findBox(path) };
}

/** The box around the points of a path of absolute commands; a curve lies within its points. */
function findBox(path: string): Mark['box'] {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
