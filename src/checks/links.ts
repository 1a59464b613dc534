import { readLinks } from '../source/read-links.ts';
import { isInternalAddress } from '../source/scan-links.ts';
import type {
  Introduction,
  ScannedArticle,
  SourcePublication,
} from '../source/source-publication.ts';
import type { Finding } from './finding.ts';
import { judgeForm } from './link-form.ts';
import { judgeLink, type LinkOrigin } from './judge-link.ts';
import { createSiteMap, startOf, type SiteMap } from './site-map.ts';

/**
 * Links to pages of this site that are not there, or not there yet, and to places that a page does
 * not have. What does not come from content files, such as feeds, the build checks in the finished
 * pages.
 * @param now milliseconds since 1970
 */
export function checkLinks(read: SourcePublication, now: number): Finding[] {
  const { scanned, introductions } = read;
  const linking = [...scanned, ...introductions].filter(({ body }) =>
    body?.links.some(({ url }) => isInternalAddress(url) || judgeForm(url)),
  );
  if (linking.length === 0) return [];
  const site = createSiteMap(read);
  return linking.flatMap((text) => checkText(text, originOf(text, site, now), site));
}

/** Most that looks like a dead link is none; a text in doubt is parsed. */
function checkText({ file, body }: Introduction, origin: LinkOrigin, site: SiteMap): Finding[] {
  if (!body?.links.some(({ url }) => judgeLink(url, origin, site))) return [];
  return readLinks(site.contentDir, file).flatMap(({ url, line, column }) => {
    const fault = judgeLink(url, origin, site);
    return fault ? [{ file, at: { line, column }, severity: 'error', ...fault }] : [];
  });
}

/** A text of tomorrow may link to what is public tomorrow, and a draft to anything. */
function originOf(text: ScannedArticle | Introduction, site: SiteMap, now: number): LinkOrigin {
  if (!('slug' in text)) return { path: `/${text.file.replace(/\.md$/, '/')}`, readAt: now };
  const path = `/articles/${text.year}/${text.slug}/`;
  return { path, readAt: Math.max(now, startOf(text, site.timeZone)) };
}
