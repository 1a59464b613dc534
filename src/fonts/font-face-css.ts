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

// Metrics from @capsizecss/metrics 4 by createFontStack(): the fallback takes the room of the font it
// stands for. Windows and Apple have Georgia and Arial, Android Noto Serif and Roboto, Linux Liberation.
const fallbackFaces = [
  ['Newsreader Georgia', 'Georgia', '76.4676%', '27.5699%', '96.1192%'],
  ['Newsreader Noto', 'Noto Serif', '82.5053%', '29.7468%', '89.0852%'],
  ['Newsreader Liberation', 'Liberation Serif', '69.6835%', '25.124%', '105.4769%'],
  ['Source Sans Arial', 'Arial', '109.2105%', '42.6604%', '93.7639%'],
  ['Source Sans Roboto', 'Roboto', '108.9713%', '42.5669%', '93.9697%'],
]
  .map(
    ([family, local, ascent, descent, size]) =>
      `@font-face{font-family:'${family}';src:local('${local}');ascent-override:${ascent};` +
      `descent-override:${descent};line-gap-override:0%;size-adjust:${size}}`,
  )
  .join('');
