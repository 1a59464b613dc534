import type { APIRoute, GetStaticPaths } from 'astro';
import { getCurrentEdition } from '../edition/current-edition.ts';
import { currentDocuments } from '../feeds/current-feeds.ts';
import type { FeedDocument } from '../feeds/feed-documents.ts';

/** All feeds of the site, each at its own address. */
export const getStaticPaths = (async () => {
  const documents = currentDocuments(await getCurrentEdition());
  return documents.map((document) => ({
    params: { feed: document.path.slice(1) },
    props: { document },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props: { document } }) =>
  new Response(await document.write(), { headers: { 'Content-Type': document.type } });
