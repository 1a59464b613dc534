import { isInternalAddress } from '../source/scan-links.ts';
import { findNearest, suggest } from './nearest.ts';
import type { SiteMap, SitePage } from './site-map.ts';

/** Where a link stands: the page, and the instant from which readers may follow it. */
export interface LinkOrigin {
  readonly path: string;
  readonly readAt: number;
}

export interface LinkFault {
  readonly rule: 'dead-link' | 'dead-anchor' | 'link-unpublished';
  readonly message: string;
  readonly help: string;
}

/** Says what is wrong with an address in a text; nothing if it leads somewhere or beyond the content. */
export function judgeLink(url: string, origin: LinkOrigin, site: SiteMap): LinkFault | undefined {
  if (!isInternalAddress(url)) return URL.canParse(url) ? undefined : noAddress(url);
  const target = URL.parse(url, `http://site${origin.path}`);
  if (url === '' || !target) return dead(url, 'Write the address between the brackets.');
  const path = decode(target.pathname);
  const page = site.pages.get(path);
  if (page && page.publicFrom() > origin.readAt) return unpublished(url, page);
  const anchor = decode(target.hash.slice(1));
  if (page) return anchor === '' ? undefined : judgeAnchor(url, anchor, site.placesOf(page));
  return isElsewhere(path, site) ? undefined : dead(url, advise(url, path, site));
}

function judgeAnchor(
  url: string,
  anchor: string,
  places: ReadonlySet<string>,
): LinkFault | undefined {
  if (places.has(anchor)) return undefined;
  const nearest = findNearest(anchor, places);
  const all = [...places].slice(0, 8).map((place) => `#${place}`);
  return {
    rule: 'dead-anchor',
    message: `the link ${url} leads to no place of its page${suggest(nearest)}`,
    help: nearest
      ? `Write #${nearest}.`
      : all.length > 0
        ? `There are ${all.join(', ')}.`
        : 'The page has no places.',
  };
}

/** Pages and files that are not made from one content file each: the build checks links to them. */
function isElsewhere(path: string, { pages, fixed }: SiteMap): boolean {
  if (fixed.paths.has(path)) return true;
  const [, section = '', name = ''] = path.split('/');
  if (/\.(?!md$)[a-z\d]+$/i.test(path)) return true;
  if (/^\/[^/]+\/[^/]+\/\d+\/$/.test(path)) return pages.has(`/${section}/${name}/`);
  return (
    fixed.sections.has(section) && !['articles', 'topics', 'authors', 'archive'].includes(section)
  );
}

function advise(url: string, path: string, { pages, fixed }: SiteMap): string {
  if (/^www\./i.test(url)) return `Write https://${url}.`;
  const known = new Set([...pages.keys(), ...fixed.paths]);
  if (known.has(`${path}/`)) return `Write ${path}/ with the slash at its end.`;
  const name = (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.md$/, '');
  const section = path.split('/')[1] ?? '';
  const candidates = [...known].filter((page) => name !== '' && page.endsWith(`/${name}/`));
  const nearest =
    candidates[0] ??
    findNearest(
      path,
      [...known].filter((page) => page.startsWith(`/${section}`)),
    );
  return nearest
    ? `Write ${nearest}.`
    : 'Write an address of this site, such as /articles/2012/the-slug/.';
}

function dead(url: string, help: string): LinkFault {
  return { rule: 'dead-link', message: `the link "${url}" leads nowhere on this site`, help };
}

function noAddress(url: string): LinkFault {
  const message = `the link "${url}" is no address`;
  return { rule: 'dead-link', message, help: 'Copy it anew from the page that is meant.' };
}

function unpublished(url: string, page: SitePage): LinkFault {
  const isDraft = page.publicFrom() === Infinity;
  return {
    rule: 'link-unpublished',
    message: `the link ${url} leads to a page that is not public ${isDraft ? '' : 'yet '}when this text is`,
    help: `Take the link out until then, or publish ${page.file} first.`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
