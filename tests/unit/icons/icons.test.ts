import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutDrawingFonts, type DrawingFonts } from '../../../src/fonts/drawing-fonts.ts';
import { writeIco } from '../../../src/icons/ico-file.ts';
import { listIconFiles } from '../../../src/icons/icon-files.ts';
import { writeIconSvg, type IconPurpose } from '../../../src/icons/icon-svg.ts';
import { outlineMark } from '../../../src/icons/mark.ts';
import { openSite } from '../metadata/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'icons-'));
let fonts: DrawingFonts;

beforeAll(async () => {
  fonts = await cutDrawingFonts(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** How much of an icon its mark takes, in parts of its side, and how far from the middle it stands. */
async function measureMark(letters: string, purpose: IconPurpose) {
  const svg = writeIconSvg(await outlineMark(letters, fonts), purpose);
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const { info } = await sharp(png).trim({ threshold: 40 }).toBuffer({ resolveWithObject: true });
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info;
  const off = [-trimOffsetLeft + width / 2 - 256, -trimOffsetTop + height / 2 - 256];
  return { width: width / 512, height: height / 512, off: Math.max(...off.map(Math.abs)) };
}

describe('an icon', () => {
  test.each(['E', 'HG', 'EUO', 'Å', 'i', 'q', '新'])(
    'stands in the middle: %s',
    async (letters) => {
      const { width, height, off } = await measureMark(letters, 'any');
      expect(off).toBeLessThan(3);
      expect(Math.max(width / 0.8, height / 0.66)).toBeCloseTo(1, 1);
    },
  );

  test.each(['E', 'HG', 'WWW', '新'])(
    'keeps its mark where no mask cuts it: %s',
    async (letters) => {
      const { width, height } = await measureMark(letters, 'maskable');
      expect(Math.hypot(width, height)).toBeLessThan(0.8);
    },
  );

  test('of letters that no font has is a folded newspaper', async () => {
    expect(await outlineMark('新', fonts)).toEqual(await outlineMark('ש', fonts));
    expect(await outlineMark('新', fonts)).not.toEqual(await outlineMark('N', fonts));
  });

  test('turns over in the dark', async () => {
    const svg = writeIconSvg(await outlineMark('E', fonts), 'any');
    expect(svg).toContain(
      '@media(prefers-color-scheme:dark){rect{fill:#93b3f8}path{fill:#090f1c}}',
    );
  });
});

describe('the icons of a publication', () => {
  const { publication } = openSite({ articles: [] }).edition;
  const drawIcon = async (change: { name?: string; mark?: string }) => {
    const [svg] = listIconFiles({ ...publication, ...change }, async () => fonts);
    return svg?.write();
  };

  test('bear the first letter of its name, in capitals', async () => {
    expect(await drawIcon({ name: 'østersøen' })).toBe(await drawIcon({ name: 'Øresund' }));
    expect(await drawIcon({ name: 'østersøen' })).not.toBe(await drawIcon({ name: 'Oslo' }));
  });

  test('or the mark that it has chosen', async () => {
    expect(await drawIcon({ mark: 'HG' })).not.toBe(await drawIcon({}));
  });
});

test('an ico file names the size and the place of its picture', () => {
  const ico = writeIco(Buffer.from('picture'), 32);
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(7);
  expect(String(ico.subarray(ico.readUInt32LE(18)))).toBe('picture');
});
