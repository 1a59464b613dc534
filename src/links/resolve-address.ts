import type { PageAddress } from './scan-page.ts';

/** Where a site is published. */
export interface SiteRoot {
  /** `https://news.example` */
  readonly siteUrl: string;
  /** Starts and ends with a slash. */
  readonly basePath: string;
}

interface Target {
  /** From the root of the site. */
  readonly file: string;
  /** The id after `#`; '' if there is none. */
  readonly place: string;
}

/**
 * The file of the site that an address in a page leads to; nothing if it leads out of the site.
 * @param page the file of the page, from the root of the site
 */
export function resolveAddress(
  { attribute, address }: PageAddress,
  page: string,
  { siteUrl, basePath }: SiteRoot,
): Target | undefined {
  if (isPlainPath(address)) return toTarget(address, '', basePath);
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(address);
  // The content of a meta element is an address only where it is one of this site.
  if (attribute === 'content' && !address.startsWith(`${siteUrl}${basePath}`)) return undefined;
  const own = `${siteUrl}${basePath}`;
  const url = URL.parse(address, `${own}${page.replace(/(^|\/)index\.html$/, '$1')}`);
  if (!url) return { file: address, place: '' };
  if (url.origin !== new URL(siteUrl).origin) return undefined;
  if (isAbsolute && !url.pathname.startsWith(basePath)) return undefined;
  return toTarget(decode(url.pathname), decode(url.hash.slice(1)), basePath);
}

/** Nearly every address of a page is one; they need no parser, which is most of the time. */
function isPlainPath(address: string): boolean {
  return /^\/(?!\/)[\w/.-]*$/.test(address) && !address.includes('/.');
}

/** A path outside of the site is the name of no file in it. */
function toTarget(pathname: string, place: string, basePath: string): Target {
  if (!pathname.startsWith(basePath)) return { file: pathname, place: '' };
  const path = pathname.slice(basePath.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { file, place: place.startsWith(':~:') ? '' : place };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
