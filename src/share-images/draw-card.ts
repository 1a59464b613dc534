import satori from 'satori';
import sharp from 'sharp';
import type { DrawingFonts } from '../fonts/drawing-fonts.ts';
import { cardSize, layOutCard } from './card-layout.ts';
import type { ShareCard } from './share-card.ts';

/**
 * Draws a card as a PNG file of about 15 KB: sixteen colours are all that type on paper needs.
 * A line with a letter that no font of the site has is left out, for a box in its place says nothing;
 * without its headline a card shows the name of the newspaper.
 */
export async function drawCard(card: ShareCard, fonts: DrawingFonts): Promise<Buffer> {
  const { svg, missing } = await layOut(card, fonts);
  const drawn = missing.size === 0 ? svg : (await layOut(dropLines(card, missing), fonts)).svg;
  const png = sharp(Buffer.from(drawn)).png({ palette: true, colours: 16, dither: 0, effort: 1 });
  return png.toBuffer();
}

/** Gives the drawing, and the letters that could not be drawn. */
async function layOut(card: ShareCard, fonts: DrawingFonts) {
  const missing = new Set<string>();
  const svg = await satori(layOutCard(card), {
    ...cardSize,
    fonts: listFonts(fonts),
    loadAdditionalAsset: async (_language, text) => {
      for (const letter of text) missing.add(letter);
      return [];
    },
  });
  return { svg, missing };
}

/** Satori reads the fonts once for each list, so there is one list. */
const lists = new WeakMap<DrawingFonts, ReturnType<typeof makeList>>();

function listFonts(fonts: DrawingFonts) {
  const list = lists.get(fonts) ?? makeList(fonts);
  lists.set(fonts, list);
  return list;
}

function makeList({ files }: DrawingFonts) {
  return files.map(({ name, bytes }) => ({ name, data: bytes }));
}

function dropLines(card: ShareCard, missing: ReadonlySet<string>): ShareCard {
  const keep = (line: string): string =>
    [...line].some((letter) => letter !== ' ' && missing.has(letter)) ? '' : line;
  const name = keep(card.name);
  const headline = keep(card.headline) || name;
  return {
    name: headline === name ? '' : name,
    headline,
    kicker: keep(card.kicker ?? ''),
    year: card.year ?? '',
    isOpinion: card.isOpinion,
  };
}
