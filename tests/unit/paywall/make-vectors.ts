// Computes the kept vectors. Write them for a NEW version of the format only:
//   npx node tests/unit/paywall/make-vectors.ts > tests/fixtures/paywall/vectors-v<version>.json
// The kept file of an old version is never written again: it stands for files that are published already.
import { toBase64url } from '../../../src/paywall/base64url.ts';
import { encodeGift, encodePayload } from '../../../src/paywall/envelope.ts';
import type { GatedTree } from '../../../src/paywall/envelope.ts';
import { makeGroupCode, sealGroupGrant } from '../../../src/paywall/group-code.ts';
import { articleWrapKey } from '../../../src/paywall/keys.ts';
import type { EpochMonth } from '../../../src/paywall/keys.ts';
import { sealPayload } from '../../../src/paywall/seal.ts';
import { chain, makeTree, secret } from './sample.ts';

/** All vectors of version 1; `keptPayloads` replaces compressing, whose bytes may change with the platform. */
export async function makeVectors(keptPayloads?: Uint8Array<ArrayBuffer>[]) {
  const articles: [string, EpochMonth, GatedTree][] = [
    ['belgian-spy-chief', '2012-09', makeTree('Alain Winants: "Quite obviously, yes." — 🕵️')],
    ['empty', '2199-12', { type: 'root', children: [] }],
    ['épreuve', '1979-06', makeTree('The same sentence over and over. '.repeat(200))],
  ];
  const made = articles.map(([id, month, tree], index) =>
    makeVector(id, month, { tree, kept: keptPayloads?.[index] }),
  );
  return {
    secret: toBase64url(secret),
    articles: await Promise.all(made),
    group: await makeGroupVector(),
  };
}

async function makeVector(
  articleId: string,
  month: EpochMonth,
  { tree, kept }: { tree: GatedTree; kept: Uint8Array<ArrayBuffer> | undefined },
) {
  const payload = kept ?? (await encodePayload(tree));
  const epochKey = await chain.keyFor(month);
  const { head, blob, fileHash } = await sealPayload({ secret, chain, articleId, month }, payload);
  return {
    articleId,
    month,
    tree,
    payload: toBase64url(payload),
    epochKey: toBase64url(epochKey),
    gift: encodeGift(await articleWrapKey(epochKey, articleId)),
    head,
    blob: toBase64url(blob),
    fileHash,
  };
}

async function makeGroupVector() {
  const code = makeGroupCode(secret);
  const key = await chain.keyFor('2024-02');
  const settings = {
    name: 'Institute',
    month: '2024-02',
    salt: secret.slice(16),
    iterations: 600_000,
  } as const;
  return {
    code,
    document: await sealGroupGrant({ code, key, ...settings }),
    key: toBase64url(key),
  };
}

if (import.meta.main) console.log(JSON.stringify(await makeVectors(), null, 2));
