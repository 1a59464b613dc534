import { judgeForm, type FormFault } from './link-form.ts';
import { isInternalAddress } from '../source/scan-links.ts';
import { findNearest, suggest } from './nearest.ts';
import { pagePlaces, type SiteMap, type SitePage } from './site-map.ts';

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
  const malformed = judgeForm(url);
  if (malformed) return wrongForm(url, malformed);
  if (!isInternalAddress(url)) return undefined;
  const target = URL.parse(url, `http://site${origin.path}`);
  if (url === '' || !target) return dead(url, 'Write the address between the brackets.');
  const path = decode(target.pathname);
  const page = site.pages.get(path);
  if (page && page.publicFrom() > origin.readAt) return unpublished(url, page);
  const anchor = decode(target.hash.slice(1));
  if (page) return anchor === '' ? undefined : judgeAnchor(url, anchor, site.placesOf(page));
  return isElsewhere(path, site) ? undefined : deadPage(url, path, { origin, site });
}

function judgeAnchor(
  url: string,
  anchor: string,
  places: ReadonlySet<string>,
): LinkFault | undefined {
  if (places.has(anchor)) return undefined;
  const own = [...places].filter((place) => !pagePlaces.has(place));
  const nearest = findNearest(anchor, own);
  const all = own.slice(0, 8).map((place) => `#${place}`);
  const listed = all.length > 0 ? `There are ${all.join(', ')}.` : 'Its text has no headings.';
  return {
    rule: 'dead-anchor',
    message: `the link ${url} leads to no place of its page${suggest(nearest)}`,
    help: nearest ? `Write #${nearest}.` : listed,
  };
}

/** Pages and files that are not made from one content file each: the build checks links to them. */
function isElsewhere(path: string, { pages, fixed }: SiteMap): boolean {
  if (fixed.paths.has(path)) return true;
  const [, section = '', name = ''] = path.split('/');
  if (/\.(?!md$)[a-z\d]+$/i.test(path)) return section !== 'articles';
  if (/^\/[^/]+\/[^/]+\/\d+\/$/.test(path)) return pages.has(`/${section}/${name}/`);
  return (
    fixed.sections.has(section) && !['articles', 'topics', 'authors', 'archive'].includes(section)
  );
}

interface Around {
  readonly origin: LinkOrigin;
  readonly site: SiteMap;
}

/** A page is named only where it is hardly another one that is meant, and never the text's own. */
function deadPage(url: string, path: string, { origin, site }: Around): LinkFault {
  const known = [...site.pages.keys(), ...site.fixed.paths].filter((page) => page !== origin.path);
  if (known.includes(`${path}/`)) return dead(url, `Write ${path}/ with the slash at its end.`);
  const [section = '', name = ''] = [path.split('/')[1], nameOf(path).replace(/\.md$/, '')];
  if (!/[a-z]/i.test(name)) return dead(url, general + example(section));
  const namesake = known.find((page) => nameOf(page) === name);
  if (namesake) return dead(url, `Write ${namesake}.`);
  const beside = known.filter((page) => page.startsWith(`/${section}/`));
  const nearest = findNearest(name, beside.map(nameOf));
  const meant = beside.find((page) => nameOf(page) === nearest);
  const { message, ...fault } = dead(url, meant ? `Write ${meant}.` : general + example(section));
  return { ...fault, message: `${message}${suggest(meant)}` };
}

const general = 'Write the address of a page of this site';

function example(section: string): string {
  const folder = section === 'topics' || section === 'authors' ? section : 'articles/2012';
  return `, such as /${folder}/the-name-of-its-file/.`;
}

function nameOf(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? '';
}

function dead(url: string, help: string): LinkFault {
  return { rule: 'dead-link', message: `the link "${url}" leads nowhere on this site`, help };
}

function wrongForm(url: string, { message, help }: FormFault): LinkFault {
  return { rule: 'dead-link', message: `the link "${url}" ${message}`, help };
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
