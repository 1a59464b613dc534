import { parseHead, type Grant } from '../paywall/envelope.ts';
import { articleWrapKey, epochKeyFor, type Bytes } from '../paywall/keys.ts';
import { DamagedCopyError, open } from '../paywall/open.ts';
import { renderTree } from './render-tree.ts';

export type { Bytes } from '../paywall/keys.ts';

/** What the page says about its sealed remainder. */
export interface SealedPlace {
  articleId: string;
  head: string;
  /** Address of the sealed file. */
  address: string;
}

/**
 * Fetches and opens the remainder of an article, as nodes for the page. A damaged copy is fetched once more, past every cache.
 * Throws what `open` throws, and TypeError when the network fails.
 */
export async function openRemainder(place: SealedPlace, wrapKey: Bytes): Promise<DocumentFragment> {
  const attempt = async (cache: RequestCache) => {
    const blob = await download(place.address, cache);
    return renderTree((await open({ ...place, blob, wrapKey })).children);
  };
  return attempt('default').catch((error: unknown) => {
    if (error instanceof DamagedCopyError) return attempt('reload');
    throw error;
  });
}

/**
 * The key of one article from a pass.
 * Throws NewerThanPassError if the article is of a later month than the pass.
 */
export async function keyFromPass(place: SealedPlace, pass: Grant): Promise<Bytes> {
  const { month } = parseHead(place.head);
  return articleWrapKey(await epochKeyFor(pass, month), place.articleId);
}

async function download(address: string, cache: RequestCache): Promise<Bytes> {
  const response = await fetch(address, { cache });
  // A missing file is a damaged copy of the site: the page and its sealed file were published together.
  if (!response.ok) throw new DamagedCopyError();
  return new Uint8Array(await response.arrayBuffer());
}
