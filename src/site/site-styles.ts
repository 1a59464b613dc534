import { fontFaceCss } from '../fonts/font-face-css.ts';
import css from '../styles/site.css?inline';
import { originOfSite, pathTo } from './address.ts';
import { siteFonts } from './site-fonts.ts';

let styles: Promise<string> | undefined;

/**
 * The one stylesheet of the site. It stands inline in every page, the same bytes everywhere, so
 * that the first view needs one round trip and the security policy one hash.
 */
export function siteStyles(): Promise<string> {
  styles ??= siteFonts().then(
    (fonts) => fontFaceCss(fonts, pathTo('/fonts/')) + originRule() + css,
  );
  return styles;
}

/** A printed page names the whole address of a link into this site, of which the link has only the path. */
function originRule(): string {
  return `:root{--origin:${JSON.stringify(originOfSite())}}`;
}
