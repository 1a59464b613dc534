/// <reference types="astro/client" />

// subset-font ships no types; this is the part of it that src/fonts calls.
declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default: number };
  export default function subsetFont(
    font: Buffer,
    letters: string | undefined,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes: Record<string, Axis>;
      keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
