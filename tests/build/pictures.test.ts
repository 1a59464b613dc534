// Every picture of every page comes in the formats, sizes and order in which a browser fetches least and nothing moves.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  attribute,
  findAll,
  isInside,
  readPages,
  type BuiltPage,
  type PageElement,
} from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

interface Picture {
  page: string;
  image: PageElement;
  /** What stands in the same `<picture>` before it. */
  sources: PageElement[];
}

interface Candidate {
  file: string;
  width: number;
}

/** The pages that begin with a picture; and those with one in their text, which waits. */
const expected = {
  real: {
    first: ['articles/2012/belgian-intelligence-chief-talks-to-euobserver-transcript/index.html'],
    later: [],
  },
  small: {
    first: ['articles/2025/pilot-and-captain/index.html'],
    later: ['articles/2025/leave-the-lighthouse-alone/index.html'],
  },
};

describe.each(Object.entries(sites))('the pictures of the %s site', (name, { outDir }) => {
  const { first, later } = expected[name as keyof typeof expected];
  const pictures = readPages(join(root, outDir)).flatMap(listPictures);
  const candidatesOf = (element: PageElement): Candidate[] =>
    readCandidates(attribute(element, 'srcset') ?? '').map(({ file, width }) => ({
      ...{ file: join(root, outDir, file), width },
    }));
  let files: Map<string, { width: number; height: number; format: string }>;

  beforeAll(async () => {
    const all = pictures.flatMap(({ image, sources }) => [...sources, image].flatMap(candidatesOf));
    const read = all.map(async ({ file }) => [file, await measure(file)] as const);
    files = new Map(await Promise.all(read));
  });

  test('are where they are expected, on the front page too', () => {
    const isLazy = ({ image }: Picture) => attribute(image, 'loading') === 'lazy';
    const pagesOf = (some: Picture[]) => some.map(({ page }) => page);
    expect(pagesOf(pictures.filter((one) => !isLazy(one)))).toEqual([...first, 'index.html']);
    expect(pagesOf(pictures.filter(isLazy))).toEqual(later);
  });

  test('come as AVIF, and as WebP to browsers that do not know it', () => {
    for (const { page, image, sources } of pictures) {
      expect(
        sources.map((source) => attribute(source, 'type')),
        page,
      ).toEqual(['image/avif']);
      const formats = [...sources, image].map((element) =>
        candidatesOf(element).map(({ file }) => files.get(file)?.format),
      );
      // sharp names AVIF by its container.
      expect(new Set(formats[0]), page).toEqual(new Set(['heif']));
      expect(new Set(formats[1]), page).toEqual(new Set(['webp']));
    }
  });

  test('are as wide as they say, in several widths, the plain address one of them', () => {
    for (const { page, image, sources } of pictures) {
      for (const element of [...sources, image]) {
        const candidates = candidatesOf(element);
        expect(candidates.length, page).toBeGreaterThan(1);
        expect(candidates.map(({ file }) => files.get(file)?.width)).toEqual(
          candidates.map(({ width }) => width),
        );
      }
      const plain = join(root, outDir, attribute(image, 'src') ?? '');
      expect(candidatesOf(image).map(({ file }) => file)).toContain(plain);
    }
  });

  test('tell how wide they are drawn, the same in both formats, down to the narrowest window', () => {
    for (const { page, image, sources } of pictures) {
      const sizes = [...sources, image].map((element) => attribute(element, 'sizes') ?? '');
      expect(new Set(sizes).size, page).toBe(1);
      expect(sizes[0], page).toMatch(/^(\(width >= \d+rem\) [\d.]+(px|vw), )*[\d.]+(px|vw)$/);
    }
  });

  test('keep their room by width and height, in the proportion of the file', () => {
    for (const { page, image } of pictures) {
      const [width, height] = ['width', 'height'].map((side) => Number(attribute(image, side)));
      for (const { file } of candidatesOf(image)) {
        const real = files.get(file) ?? { width: 0, height: 1 };
        // A smaller copy is rounded to whole pixels.
        expect(
          Math.abs((real.width * (height ?? 0)) / (width ?? 1) - real.height),
          page,
        ).toBeLessThan(1);
      }
    }
  });

  test('wait in the text and are fetched first at the top, one a page', () => {
    for (const { page, image } of pictures) {
      const isLater = later.some((file) => file === page);
      expect(isInside(image, isText), page).toBe(isLater);
      const told = ['loading', 'fetchpriority'].map((name) => attribute(image, name));
      expect(told, page).toEqual(isLater ? ['lazy', undefined] : ['eager', 'high']);
    }
  });
});

function listPictures(page: BuiltPage): Picture[] {
  return findAll(page, 'img').map((image) => {
    const { parentNode } = image;
    const around = parentNode !== null && 'tagName' in parentNode ? parentNode : undefined;
    const inside = around?.tagName === 'picture' ? around.childNodes : [];
    const sources = inside.filter((node) => 'tagName' in node && node.tagName === 'source');
    return { page: page.file, image, sources: sources as PageElement[] };
  });
}

function readCandidates(srcset: string): Candidate[] {
  return srcset.split(', ').map((candidate) => {
    const [file = '', width = ''] = candidate.trim().split(' ');
    expect(width).toMatch(/^\d+w$/);
    return { file, width: Number.parseInt(width, 10) };
  });
}

async function measure(file: string) {
  expect(existsSync(file), file).toBe(true);
  const { width, height, format } = await sharp(file).metadata();
  return { width, height, format };
}

function isText(outer: PageElement): boolean {
  return (attribute(outer, 'class') ?? '').split(' ').includes('prose');
}
