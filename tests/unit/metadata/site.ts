import type { Edition } from '../../../src/edition/edition.ts';
import type { SiteContext } from '../../../src/metadata/site-context.ts';
import { publish, type Newsroom } from '../edition/newsroom.ts';

const noon = '2024-02-21T12:00:00Z';

/** The edition of a newspaper, and the site it stands on. */
export function openSite(newsroom: Newsroom): { edition: Edition; context: SiteContext } {
  const edition = publish(newsroom);
  const { publication } = edition;
  const pathTo = (path: string) => `/reader${path}`;
  const addressOf = (path: string) => `https://harbour.example/reader${path}`;
  const now = Date.parse(newsroom.now ?? noon);
  return { edition, context: { publication, now, addressOf, pathTo } };
}
