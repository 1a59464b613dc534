import type { SiteFont } from './site-fonts.ts';

/**
 * The `@font-face` rules of the site. `display: optional` never moves a line that was drawn: the
 * font shows when it is there in time (it is preloaded, and cached from the second page on), else
 * the fallback stays for this page.
 */
export function fontFaceCss(fonts: SiteFont[], fontFolder: string): string {
  return fonts.map((font) => fontFace(font, fontFolder)).join('') + fallbackFaces;
}

function fontFace({ cut, fileName }: SiteFont, folder: string): string {
  return (
    `@font-face{font-family:'${cut.family}';font-style:${cut.style};font-weight:${cut.weight};` +
    `font-display:optional;src:url(${folder}${fileName}) format('woff2');unicode-range:${cut.unicodeRange}}`
  );
}

/** A typeface of the reader's device that stands for one of ours, in the room of ours. */
interface Fallback {
  family: string;
  /** The name of its regular and of a bold face, and how much each is scaled to run as wide as our letters. */
  regular: [local: string, size: number];
  bold: [local: string, size: number];
  /** How far our own typeface reaches above and below the line, in ems. */
  reach: [ascent: number, descent: number];
}

const newsreader: Fallback['reach'] = [0.735, 0.265];
const sourceSans: Fallback['reach'] = [1.024, 0.4];

// Widths from @capsizecss/metrics 4 (xWidthAvg); those of DejaVu, which it lacks, measured with the text of an
// interview. Bold faces are as wide as our headlines (540) and labels (600). Windows and Apple have Georgia and Arial,
// Android Noto Serif and Roboto, Linux Liberation or DejaVu.
const fallbacks: Fallback[] = [
  {
    family: 'Newsreader Georgia',
    regular: ['Georgia', 0.9612],
    bold: ['Georgia Bold', 0.879],
    reach: newsreader,
  },
  {
    family: 'Newsreader Noto',
    regular: ['Noto Serif', 0.8909],
    bold: ['Noto Serif Bold', 0.891],
    reach: newsreader,
  },
  {
    family: 'Newsreader Liberation',
    regular: ['Liberation Serif', 1.0548],
    bold: ['Liberation Serif Bold', 1.054],
    reach: newsreader,
  },
  {
    family: 'Newsreader DejaVu',
    regular: ['DejaVu Serif', 0.8224],
    bold: ['DejaVu Serif Bold', 0.8],
    reach: newsreader,
  },
  {
    family: 'Source Sans Arial',
    regular: ['Arial', 0.9376],
    bold: ['Arial Bold', 0.898],
    reach: sourceSans,
  },
  {
    family: 'Source Sans Roboto',
    regular: ['Roboto', 0.9397],
    bold: ['Roboto Medium', 0.96],
    reach: sourceSans,
  },
  {
    family: 'Source Sans DejaVu',
    regular: ['DejaVu Sans', 0.8171],
    bold: ['DejaVu Sans Bold', 0.76],
    reach: sourceSans,
  },
];

const fallbackFaces = fallbacks.map(fallbackFace).join('');

function fallbackFace({ family, regular, bold, reach }: Fallback): string {
  const [ascent, descent] = reach;
  const face = ([local, size]: [string, number], weight: string) =>
    `@font-face{font-family:'${family}';font-weight:${weight};src:local('${local}');` +
    `ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};` +
    `line-gap-override:0%;size-adjust:${percent(size)}}`;
  // Without a bold face headlines would stand in regular letters, because nothing is thickened artificially.
  return face(regular, '400') + face(bold, '500 900');
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(1))}%`;
}
