import type { APIRoute, GetStaticPaths } from 'astro';
import { getCurrentEdition } from '../edition/current-edition.ts';
import { currentDocuments } from '../feeds/current-feeds.ts';
import { currentMetadataDocuments } from '../metadata/current-metadata.ts';
import type { SiteDocument } from '../metadata/site-document.ts';
import { listMoves } from '../moved/list-moves.ts';
import { listMovedDocuments } from '../moved/moved-documents.ts';
import { addressOf, pathTo } from '../site/address.ts';

/** All feeds of the site, what crawlers ask for, and what answers at the addresses of before. */
export const getStaticPaths = (async () => {
  const edition = await getCurrentEdition();
  const documents = await currentDocuments(edition);
  const { language } = edition.publication;
  const context = { language, documents, addressOf, pathTo };
  const moved = listMovedDocuments(listMoves(edition), context);
  const metadata = await currentMetadataDocuments(edition);
  return [...documents, ...moved, ...metadata].map((document: SiteDocument) => ({
    params: { document: document.path.slice(1) },
    props: { document },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: SiteDocument }> = async ({ props: { document } }) =>
  new Response(await document.write(), { headers: { 'Content-Type': document.type } });
