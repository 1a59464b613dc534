import { findBrokenLinks, type BrokenLink } from './find-broken-links.ts';
import type { SiteRoot } from './resolve-address.ts';

/** A fault of the design is on every page: nobody reads more lines than these. */
const most = 50;

/** @throws Error that names the page and the address of each broken internal link */
export async function checkSiteLinks(folder: string, site: SiteRoot): Promise<void> {
  const broken = await findBrokenLinks(folder, site);
  if (broken.length === 0) return;
  const more = broken.length > most ? [`and ${broken.length - most} more`] : [];
  const lines = [...broken.slice(0, most).map(describe), ...more];
  throw new Error(`Links of the site lead nowhere:\n${lines.join('\n')}`);
}

function describe({ page, address, reason }: BrokenLink): string {
  return `  /${page.replace(/(^|\/)index\.html$/, '$1')} leads to ${address}: ${reason}`;
}
