// What the reader's browser does with a key. It imports this module, envelope.ts and keys.ts, no other.
import { toBase64url } from './base64url.ts';
import { associatedData, parseBlob, parseHead, parsePayload } from './envelope.ts';
import type { GatedTree, GroupGrant } from './envelope.ts';
import { DamagedCopyError, UnreadableError, WrongCodeError, WrongKeyError } from './failures.ts';
import { deriveGroupKey } from './group-key.ts';
import type { Bytes, Pass } from './keys.ts';

export { allowedAttribute, isAllowedElement, requiredAttributes } from './allow-list.ts';
export * from './failures.ts';
export { normaliseCode } from './group-key.ts';

/** One article to open: its permanent id, the page's head, the downloaded file, and `articleWrapKey` or a gift's key. */
export interface SealedArticle {
  articleId: string;
  head: string;
  blob: Bytes;
  wrapKey: Bytes;
}

/**
 * Opens a sealed article.
 * Throws DamagedCopyError if the file is not the one that the head names, WrongKeyError if the key does not
 * fit the head, UnreadableError for everything else.
 */
export async function open({ articleId, head, blob, wrapKey }: SealedArticle): Promise<GatedTree> {
  const { wrapped, digest } = parseHead(head);
  const found = await crypto.subtle.digest('SHA-256', blob);
  if (toBase64url(new Uint8Array(found)) !== digest) throw new DamagedCopyError();
  const contentKey = await unwrapKey(wrapped, wrapKey).catch(() => {
    throw new WrongKeyError();
  });
  const { nonce, ciphertext } = parseBlob(blob);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associatedData(articleId) };
  const payload = await crypto.subtle.decrypt(algorithm, contentKey, ciphertext).catch(() => {
    throw new UnreadableError();
  });
  return parsePayload(new Uint8Array(payload));
}

/** Opens a group's pass with its code, typed in any way. Throws WrongCodeError; takes about half a second. */
export async function openGroupGrant(code: string, grant: GroupGrant): Promise<Pass> {
  const groupKey = await deriveGroupKey(code, grant);
  const key = await unwrapKey(grant.wrapped, groupKey).catch(() => {
    throw new WrongCodeError();
  });
  return { month: grant.month, key: new Uint8Array(await crypto.subtle.exportKey('raw', key)) };
}

/** Extractable, because an epoch key comes out as bytes; a content key never leaves `open`. */
async function unwrapKey(wrapped: Bytes, wrapKey: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', wrapKey, 'AES-KW', false, ['unwrapKey']);
  return crypto.subtle.unwrapKey('raw', wrapped, key, 'AES-KW', 'AES-GCM', true, ['decrypt']);
}
