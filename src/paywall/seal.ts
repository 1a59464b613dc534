// Build only: seals what the paywall holds back of one article.
import { fromBase64url, toBase64url } from './base64url.ts';
import { associatedData, encodeBlob, encodeHead, encodePayload } from './envelope.ts';
import type { GatedTree } from './envelope.ts';
import type { EpochChain } from './epoch-chain.ts';
import { articleWrapKey, derive } from './keys.ts';
import type { Bytes, EpochMonth } from './keys.ts';
import { wrapKey } from './wrap.ts';

/** What is sealed with whatever gated content: the sealing secret and its chain, the article's permanent id and month. */
export interface Sealing {
  secret: Bytes;
  chain: EpochChain;
  articleId: string;
  month: EpochMonth;
}

/** What the build publishes: `head` on the page, `blob` as `/sealed/<id>.<fileHash>.bin`. `digest` is base64url SHA-256. */
export interface Sealed {
  head: string;
  blob: Bytes;
  digest: string;
  fileHash: string;
}

/**
 * Seals a gated tree. The same input gives the same bytes; any edit gives a new key, nonce and file name.
 * Throws RangeError for more than 16 MiB, an id that is empty or has lone surrogates, a month after the chain.
 */
export async function seal({ tree, ...sealing }: Sealing & { tree: GatedTree }): Promise<Sealed> {
  return sealPayload(sealing, await encodePayload(tree));
}

/** Seals a payload that is encoded already: the part of `seal` whose outcome no version of deflate can change. */
export async function sealPayload(sealing: Sealing, payload: Bytes): Promise<Sealed> {
  const { secret, chain, articleId, month } = sealing;
  // Lone surrogates would all become U+FFFD, and two articles could have one id.
  if (!articleId || !articleId.isWellFormed()) throw new RangeError('Not an article id.');
  const additionalData = associatedData(articleId);
  const { contentKey, nonce } = await deriveContentKey(secret, additionalData, payload);
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData };
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, payload));
  const blob = encodeBlob({ nonce, ciphertext });
  const digest = toBase64url(await hash(blob));
  const wrapped = await wrapKey(
    contentKey,
    await articleWrapKey(await chain.keyFor(month), articleId),
  );
  return { head: encodeHead({ month, wrapped, digest }), blob, digest, fileHash: shorten(digest) };
}

/** Salted by exactly what is sealed and for whom, so no key and nonce ever meet two different texts. */
async function deriveContentKey(secret: Bytes, additionalData: Bytes, payload: Bytes) {
  const salt = await hashPair(additionalData, payload);
  const nonce = await derive(secret, 'news-reader/v1/content-nonce', salt);
  return {
    contentKey: await derive(secret, 'news-reader/v1/content-key', salt),
    nonce: nonce.slice(0, 12),
  };
}

/** A hash of two hashes, so that the border between the two parts cannot shift. */
async function hashPair(first: Bytes, second: Bytes): Promise<Bytes> {
  const hashes = new Uint8Array(64);
  hashes.set(await hash(first));
  hashes.set(await hash(second), 32);
  return hash(hashes);
}

async function hash(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** 64 bits in hex: enough to tell the versions of one article apart. */
function shorten(digest: string): string {
  const bytes = fromBase64url(digest, 32).subarray(0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
