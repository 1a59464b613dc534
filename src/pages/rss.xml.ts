import type { APIRoute } from 'astro';
import { getCurrentEdition } from '../edition/current-edition.ts';
import { everything, makeFeed } from '../feeds/make-feed.ts';
import { writeRss } from '../feeds/rss.ts';

export const GET: APIRoute = async () => {
  const edition = await getCurrentEdition();
  const xml = await writeRss(await makeFeed(everything(edition), edition));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
};
