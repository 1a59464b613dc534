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

/** The faces of the reader's device that stand for one of our typefaces, in the room of ours. */
interface StandIns {
  family: string;
  /** How far our own typeface reaches above and below the line, in ems. */
  reach: [ascent: number, descent: number];
  faces: StandIn[];
}

/** A name of its own, then its regular and a bold face, and how much each is scaled to run as wide as our letters. */
type StandIn = [name: string, regular: string, size: number, bold: string, boldSize: number];

// Widths from @capsizecss/metrics 4 (xWidthAvg); those of DejaVu, which it lacks, measured with the text of an
// interview. Bold faces are as wide as our headlines (540) and labels (600). Windows and Apple have Georgia and Arial,
// Android Noto Serif and Roboto, Linux Liberation or DejaVu.
const standIns: StandIns[] = [
  {
    family: 'Newsreader',
    reach: [0.735, 0.265],
    faces: [
      ['Georgia', 'Georgia', 0.9612, 'Georgia Bold', 0.879],
      ['Noto', 'Noto Serif', 0.8909, 'Noto Serif Bold', 0.891],
      ['Liberation', 'Liberation Serif', 1.0548, 'Liberation Serif Bold', 1.054],
      ['DejaVu', 'DejaVu Serif', 0.8224, 'DejaVu Serif Bold', 0.8],
    ],
  },
  {
    family: 'Source Sans',
    reach: [1.024, 0.4],
    faces: [
      ['Arial', 'Arial', 0.9376, 'Arial Bold', 0.898],
      ['Roboto', 'Roboto', 0.9397, 'Roboto Medium', 0.96],
      ['DejaVu', 'DejaVu Sans', 0.8171, 'DejaVu Sans Bold', 0.76],
    ],
  },
];

const fallbackFaces = standIns.flatMap(describeFaces).join('');

function describeFaces({ family, reach: [ascent, descent], faces }: StandIns): string[] {
  const face = (name: string, weight: string, [local, size]: [string, number]) =>
    `@font-face{font-family:'${family} ${name}';font-weight:${weight};src:local('${local}');` +
    `ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};` +
    `line-gap-override:0%;size-adjust:${percent(size)}}`;
  // Without a bold face headlines would stand in regular letters, because nothing is thickened artificially.
  return faces.flatMap(([name, regular, size, bold, boldSize]) => [
    face(name, '400', [regular, size]),
    face(name, '500 900', [bold, boldSize]),
  ]);
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(1))}%`;
}
