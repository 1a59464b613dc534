import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fontCuts } from '../../../src/fonts/font-cuts.ts';
import { fontFaceCss } from '../../../src/fonts/font-face-css.ts';
import { cutSiteFonts } from '../../../src/fonts/site-fonts.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'fonts-'));
const source = new URL('../../fixtures/source/euobserver-interview.txt', import.meta.url);

afterAll(() => rmSync(cacheDir, { recursive: true }));

describe('what is cut', () => {
  test('has every letter of the interview, and those of Europe’s Latin languages', () => {
    const letters = lettersOf('newsreader-');
    const wanted = new Set(`${readFileSync(source, 'utf8')}àßçđęğłőřšžŐȘțŸœŒ„“”‘’–—…€«»`);
    // The source has bullets and line breaks, which the pages draw or drop.
    const missing = [...wanted].filter((letter) => !letters.has(letter) && letter >= ' ');
    expect(missing).toEqual([]);
  });

  test('names for a browser exactly the letters that are in the file', () => {
    for (const { name, letters, unicodeRange } of fontCuts) {
      expect(expandRange(unicodeRange), name).toEqual(letters);
    }
  });

  test('has no letter in two files of one face', () => {
    const latin = new Set(fontCuts.find(({ name }) => name === 'newsreader-latin')?.letters);
    const others = fontCuts.find(({ name }) => name === 'newsreader-latin-ext')?.letters ?? '';
    expect([...others].filter((letter) => latin.has(letter))).toEqual([]);
  });

  test('asks for three files at once, none of them for rare letters', () => {
    const preloaded = fontCuts.filter(({ preload }) => preload).map(({ name }) => name);
    expect(preloaded).toEqual([
      'newsreader-display-latin',
      'newsreader-latin',
      'source-sans-3-latin',
    ]);
  });
});

test('the files are small, named by their bytes, and the same when cut again', async () => {
  const first = await cutSiteFonts(cacheDir);
  const kept = readdirSync(cacheDir).length;
  const second = await cutSiteFonts(cacheDir);
  const other = mkdtempSync(join(cacheDir, 'other-'));
  const third = await cutSiteFonts(other);
  expect(kept).toBe(fontCuts.length);
  for (const again of [second, third]) {
    expect(again.map(({ fileName }) => fileName)).toEqual(first.map(({ fileName }) => fileName));
  }
  expect(first.filter(({ bytes }) => bytes.subarray(0, 4).toString() !== 'wOF2')).toEqual([]);
  const preloaded = first.filter(({ cut }) => cut.preload);
  expect(preloaded.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(120_000);
  expectFaces(fontFaceCss(first, '/base/fonts/'), first);
}, 60_000);

/** Every file has its rule, none of which blocks or moves the text, and each family a fallback of its size. */
function expectFaces(css: string, fonts: { fileName: string }[]): void {
  for (const { fileName } of fonts) expect(css).toContain(`url(/base/fonts/${fileName})`);
  expect(css.match(/font-display:optional/g)).toHaveLength(fonts.length);
  expect(css).not.toMatch(/font-display:(block|swap|auto)/);
  expectFallbacks(css);
}

/** Every family that the styles name stands in for ours in regular letters and in bold ones, for headlines. */
function expectFallbacks(css: string): void {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const named = tokens.match(/'(Newsreader|Source Sans) (?!Display|3')\w+'/g) ?? [];
  expect(named.length).toBeGreaterThanOrEqual(7);
  for (const family of named) {
    const faces = css.split('@font-face').filter((face) => face.includes(`font-family:${family}`));
    const weights = faces.map((face) => /font-weight:([\d ]+);src:local/.exec(face)?.[1]);
    expect([family, ...weights]).toEqual([family, '400', '500 900']);
    for (const face of faces) {
      const [ascent, descent, size] = [...face.matchAll(/:([\d.]+)%/g)]
        .map(([, number]) => Number(number))
        .filter((number) => number > 0);
      // Scaled, both take the room of ours: one em in Newsreader, 1.424 in Source Sans.
      const room = (((ascent ?? 0) + (descent ?? 0)) * (size ?? 0)) / 10_000;
      expect(room).toBeCloseTo(family.includes('Sans') ? 1.424 : 1, 2);
    }
  }
}

function lettersOf(face: string): Set<string> {
  const cuts = fontCuts.filter(
    ({ name }) => /^newsreader-latin/.test(name) && name.startsWith(face),
  );
  return new Set(cuts.flatMap(({ letters }) => [...letters]));
}

function expandRange(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, index) =>
        String.fromCodePoint(from + index),
      );
    })
    .join('');
}
