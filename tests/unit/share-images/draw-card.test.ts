import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutDrawingFonts, type DrawingFonts } from '../../../src/fonts/drawing-fonts.ts';
import { drawCard } from '../../../src/share-images/draw-card.ts';
import type { ShareCard } from '../../../src/share-images/share-card.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
let fonts: DrawingFonts;

beforeAll(async () => {
  fonts = await cutDrawingFonts(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

const card = { name: 'The Harbour', kicker: 'NEWS · FERRIES', year: '2012', isOpinion: false };
const draw = (headline: string, change: Partial<ShareCard> = {}) =>
  drawCard({ ...card, headline, ...change }, fonts);

/** The box of all that is drawn below the double rule, in pixels. */
async function findInk(png: Buffer) {
  const below = { left: 0, top: 125, width: 1200, height: 505 };
  const part = await sharp(png).extract(below).toBuffer();
  const { info } = await sharp(part).trim().toBuffer({ resolveWithObject: true });
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info;
  return { left: -trimOffsetLeft, top: 125 - trimOffsetTop, width, height };
}

describe('a share image', () => {
  test.each([
    ['one word', 'Resigned'],
    ['a common headline', 'Belgian intelligence chief talks to EUobserver: transcript'],
    [
      '140 letters',
      'Harbour master and pilots agree on new rules for the night, '.repeat(3).slice(0, 140),
    ],
    ['far too many words', 'word '.repeat(300)],
    ['wide letters', 'MMMM WWWW '.repeat(14)],
    [
      'one endless word',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ],
    ['letters of the rest of Europe', '“Żółć” – Łódź, ďábel, őű, șț, ẞ'],
    ['Greek, which the sans has', 'Η Ελλάδα και το μέλλον της Ευρώπης'],
  ])('is 1200 by 630, light and within its margins: %s', async (_what, headline) => {
    const png = await draw(headline);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
    const { left, top, width, height } = await findInk(png);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(left + width).toBeLessThanOrEqual(1140);
    expect(top).toBeGreaterThan(130);
    expect(top + height).toBeLessThan(610);
  });

  test('of letters that no font has shows the name of the newspaper instead', async () => {
    const instead = await draw(card.name, { name: '' });
    expect(await draw('ראש המודיעין הבלגי')).toEqual(instead);
    expect(await draw('رئيس المخابرات')).toEqual(instead);
    expect(await draw('Visit to 北京 ends')).toEqual(instead);
    expect(await draw('Visit to Peking ends')).not.toEqual(instead);
  });

  test('a topic that cannot be drawn takes nothing of the headline', async () => {
    expect(await draw('Ferry late', { kicker: 'NEWS · 北京' })).toEqual(
      await draw('Ferry late', { kicker: '' }),
    );
  });

  test('a newspaper that cannot be drawn at all still has a picture', async () => {
    const png = await draw('北京', { name: '报', kicker: '新闻' });
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  test('is the same for the same words, and another for another year', async () => {
    expect(await draw('Ferry late')).toEqual(await draw('Ferry late'));
    expect(await draw('Ferry late', { year: '2013' })).not.toEqual(await draw('Ferry late'));
    expect(await draw('Ferry late', { isOpinion: true })).not.toEqual(await draw('Ferry late'));
  });
});
