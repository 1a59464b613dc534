/** What is cut out of which font file, and how the page asks for it. */
export interface FontCut {
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** A weight, or the range of a variable font. */
  weight: string;
  source: string;
  letters: string;
  unicodeRange: string;
  axes: Record<string, number | { min: number; max: number; default: number }>;
  /** Fetched with the page itself, because the first screen needs it. */
  preload: boolean;
  /** Fetched with pages whose first screen has the headline of an opinion. */
  opinion: boolean;
}

interface Face {
  name: string;
  family: string;
  style: 'normal' | 'italic';
  weight: string;
  file: (script: string) => string;
  axes: FontCut['axes'];
  preload: boolean;
}

const newsreader = (kind: string) => (script: string) =>
  `@fontsource-variable/newsreader/files/newsreader-${script}-${kind}.woff2`;
const sourceSans = (script: string) =>
  `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;

// Headlines take the large optical size and one weight, text the small one with a range: two cuts
// of 22 and 37 KB instead of one variable file of 130 KB.
const faces: Face[] = [
  {
    name: 'newsreader-display',
    family: 'Newsreader Display',
    style: 'normal',
    weight: '400 600',
    file: newsreader('opsz-normal'),
    axes: { opsz: 60, wght: 540 },
    preload: true,
  },
  {
    name: 'newsreader-display-italic',
    family: 'Newsreader Display',
    style: 'italic',
    weight: '400 600',
    file: newsreader('opsz-italic'),
    axes: { opsz: 60, wght: 540 },
    preload: false,
  },
  {
    name: 'newsreader',
    family: 'Newsreader',
    style: 'normal',
    weight: '400 600',
    file: newsreader('wght-normal'),
    axes: { wght: { min: 400, max: 600, default: 400 } },
    preload: true,
  },
  {
    name: 'newsreader-italic',
    family: 'Newsreader',
    style: 'italic',
    weight: '400 600',
    file: newsreader('wght-italic'),
    axes: { wght: 400 },
    preload: false,
  },
  {
    name: 'source-sans-3',
    family: 'Source Sans 3',
    style: 'normal',
    weight: '400 600',
    file: sourceSans,
    axes: { wght: { min: 400, max: 600, default: 400 } },
    preload: true,
  },
];

/** A script's letters as ranges of code points; a browser fetches a file only for letters on the page. */
const scripts: Record<string, [from: number, to: number][]> = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x152, 0x153],
    [0x160, 0x161],
    [0x17d, 0x17e],
    [0x2013, 0x2014],
    [0x2018, 0x201e],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x151],
    [0x154, 0x15f],
    [0x162, 0x17c],
    [0x17f, 0x17f],
    [0x218, 0x21b],
  ],
};

/** Every file of the site: each face in each script. */
export const fontCuts: FontCut[] = Object.entries(scripts).flatMap(([script, ranges]) =>
  faces.map((face) => ({
    ...face,
    name: `${face.name}-${script}`,
    source: face.file(script),
    letters: ranges.map(lettersOf).join(''),
    unicodeRange: ranges.map(rangeOf).join(','),
    preload: face.preload && script === 'latin',
    opinion: face.name === 'newsreader-display-italic' && script === 'latin',
  })),
);

function lettersOf([from, to]: [number, number]): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

function rangeOf([from, to]: [number, number]): string {
  const hex = (n: number) => n.toString(16).toUpperCase();
  return from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`;
}
