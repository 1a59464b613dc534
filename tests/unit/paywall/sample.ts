import type { GatedTree } from '../../../src/paywall/envelope.ts';
import { makeEpochChain } from '../../../src/paywall/epoch-chain.ts';
import { articleWrapKey } from '../../../src/paywall/keys.ts';
import type { Bytes, EpochMonth } from '../../../src/paywall/keys.ts';
import { open } from '../../../src/paywall/open.ts';
import { seal } from '../../../src/paywall/seal.ts';
import type { Sealed } from '../../../src/paywall/seal.ts';

/** 32 known bytes: 0, 1, 2, … */
export const secret: Bytes = Uint8Array.from({ length: 32 }, (_, index) => index);

export const chain = makeEpochChain(secret);
export const articleId = 'belgian-spy-chief';
export const month: EpochMonth = '2012-09';

/** A gated tree of one paragraph. */
export function makeTree(text: string): GatedTree {
  const paragraph = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
  return { type: 'root', children: [paragraph] };
}

/** The tree sealed as the sample article. */
export function sealSample(tree: GatedTree): Promise<Sealed> {
  return seal({ secret, chain, articleId, month, tree });
}

/** The key that opens the sample article. */
export async function sampleWrapKey(): Promise<Bytes> {
  return articleWrapKey(await chain.keyFor(month), articleId);
}

/** Opens head and blob as the sample article with its right key. */
export async function openSample({
  head,
  blob,
}: Pick<Sealed, 'head' | 'blob'>): Promise<GatedTree> {
  return open({ articleId, head, blob, wrapKey: await sampleWrapKey() });
}

/** A copy of `bytes` with the bits of `mask` flipped in one byte. */
export function tamper(bytes: Bytes, index: number, mask = 1): Bytes {
  const copy = bytes.slice();
  copy[index] = (copy[index] ?? 0) ^ mask;
  return copy;
}

/** The SHA-256 of bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
