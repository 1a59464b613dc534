import sharp from 'sharp';
import type { DrawingFonts } from '../fonts/drawing-fonts.ts';
import type { SiteDocument } from '../metadata/site-document.ts';
import type { Publication } from '../schemas/publication.ts';
import { writeIco } from './ico-file.ts';
import { writeIconSvg, type IconPurpose } from './icon-svg.ts';
import { outlineMark } from './mark.ts';

/** The icons for installed sites, as the web manifest lists them. */
export const manifestIcons = [
  { path: '/icon-192.png', side: 192, purpose: 'any' },
  { path: '/icon-512.png', side: 512, purpose: 'any' },
  { path: '/icon-maskable-512.png', side: 512, purpose: 'maskable' },
] as const satisfies readonly { path: string; side: number; purpose: IconPurpose }[];

/** Apple's own, which has no place in the manifest. */
const appleIcon = { path: '/apple-touch-icon.png', side: 180, purpose: 'any' } as const;

/** All icons of the site, made from the mark of the publication. */
export function listIconFiles(
  publication: Publication,
  loadFonts: () => Promise<DrawingFonts>,
): SiteDocument[] {
  const draw = async (purpose: IconPurpose): Promise<string> =>
    writeIconSvg(await outlineMark(markOf(publication), await loadFonts()), purpose);
  const drawPng = async (side: number, purpose: IconPurpose): Promise<Buffer> =>
    sharp(Buffer.from(await draw(purpose)))
      .resize(side)
      .png({ palette: true, colours: 32, dither: 0 })
      .toBuffer();
  const pngs = [...manifestIcons, appleIcon].map(({ path, side, purpose }) => {
    const write = async () => new Uint8Array(await drawPng(side, purpose));
    return { path, type: 'image/png', write };
  });
  const writeFavicon = async () => new Uint8Array(writeIco(await drawPng(32, 'any'), 32));
  return [
    { path: '/icon.svg', type: 'image/svg+xml', write: () => draw('any') },
    { path: '/favicon.ico', type: 'image/x-icon', write: writeFavicon },
    ...pngs,
  ];
}

/** What stands for the newspaper where there is room for a letter or two. */
function markOf({ mark, name }: Publication): string {
  const [first = name] = new Intl.Segmenter().segment(name.trim());
  return mark ?? (typeof first === 'string' ? first : first.segment).toUpperCase();
}
