import fc from 'fast-check';
import { toBase64url } from '../../../src/paywall/base64url.ts';
import { encodeHead, parseBlob, parseHead } from '../../../src/paywall/envelope.ts';
import type { GatedTree } from '../../../src/paywall/envelope.ts';
import { articleWrapKey } from '../../../src/paywall/keys.ts';
import type { Bytes } from '../../../src/paywall/keys.ts';
import {
  DamagedCopyError,
  UnreadableError,
  WrongKeyError,
  open,
} from '../../../src/paywall/open.ts';
import { seal } from '../../../src/paywall/seal.ts';
import { claimDifferent, claimFails, claimFailsSilently, claimSame } from './claims.ts';
import type { Case } from './claims.ts';
import { articleId, chain, makeTree, month, openSample } from './sample.ts';
import { sampleWrapKey, sealSample, secret, sha256, tamper } from './sample.ts';

/** What sealing promises, and what happens to whoever tries otherwise. */
export const sealingCases: Case[] = [
  {
    name: 'a sealed article opens with its key, word for word',
    async run() {
      const tree = makeTree('Belgian intelligence: "quite obviously" – Ünïcödé 🕵️ \u0000 \u2028');
      claimSame(await openSample(await sealSample(tree)), tree);
    },
  },
  {
    name: 'any JSON tree comes back as it was, lone surrogates included',
    run: () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.jsonValue()),
          fc.string({ unit: 'binary' }),
          async (children, text) => {
            const tree: GatedTree = {
              type: 'root',
              children: [...children, text, `\ud800${text}\udfff`],
            };
            claimSame(await openSample(await sealSample(tree)), tree);
          },
        ),
        { numRuns: 40 },
      ),
  },
  {
    name: 'an empty tree opens',
    async run() {
      const tree: GatedTree = { type: 'root', children: [] };
      claimSame(await openSample(await sealSample(tree)), tree);
    },
  },
  {
    name: 'a tree of 5 MB opens',
    async run() {
      const words = Array.from(
        { length: 400_000 },
        (_, index) => `word-${(index * 7919) % 1_000_003}`,
      );
      const tree = makeTree(words.join(' '));
      claimSame(JSON.stringify(tree).length > 4_700_000, true);
      claimSame(await openSample(await sealSample(tree)), tree);
    },
  },
  {
    name: 'more than 16 MiB is refused before it is sealed',
    run: () => claimFails(() => sealSample(makeTree('x'.repeat(2 ** 24))), RangeError),
  },
  {
    name: 'the same input gives the same bytes',
    async run() {
      claimSame(await sealSample(makeTree('again')), await sealSample(makeTree('again')));
    },
  },
  {
    name: 'an edit of one character changes key, nonce, digest and file name',
    async run() {
      const before = await sealSample(makeTree('The answer is no.'));
      const after = await sealSample(makeTree('The answer is no!'));
      claimDifferent(parseHead(after.head).wrapped, parseHead(before.head).wrapped);
      claimDifferent(parseBlob(after.blob).nonce, parseBlob(before.blob).nonce);
      claimDifferent(after.digest, before.digest);
      claimDifferent(after.fileHash, before.fileHash);
    },
  },
  {
    name: 'one text in two articles shares neither nonce nor ciphertext',
    async run() {
      const tree = makeTree('A correction.');
      const one = await sealSample(tree);
      const other = await seal({ secret, chain, articleId: 'another', month, tree });
      claimDifferent(parseBlob(other.blob).nonce, parseBlob(one.blob).nonce);
      claimDifferent(parseBlob(other.blob).ciphertext, parseBlob(one.blob).ciphertext);
    },
  },
  {
    name: 'the file name starts the digest of the file, in hex',
    async run() {
      const { blob, digest, fileHash, head } = await sealSample(makeTree('name'));
      const hash = await sha256(blob);
      claimSame([digest, parseHead(head).digest], [toBase64url(hash), toBase64url(hash)]);
      claimSame(
        fileHash,
        Array.from(hash.slice(0, 8), (b) => b.toString(16).padStart(2, '0')).join(''),
      );
    },
  },
  {
    name: 'texts of slightly different lengths make files of one size',
    async run() {
      const sizes = ['yes', 'no', 'perhaps, on a Tuesday'].map(async (text) => {
        const { blob } = await sealSample(makeTree(text));
        return blob.length;
      });
      claimSame(new Set(await Promise.all(sizes)).size, 1);
    },
  },
  {
    name: 'a wrong key is a wrong key, whatever its length',
    async run() {
      const sealed = await sealSample(makeTree('no'));
      const keys = [
        secret,
        new Uint8Array(32),
        new Uint8Array(31),
        tamper(await sampleWrapKey(), 31),
      ];
      for (const wrapKey of keys) {
        await claimFailsSilently(() => open({ articleId, ...sealed, wrapKey }), WrongKeyError);
      }
    },
  },
  {
    name: 'the key of another article or month does not open this one',
    async run() {
      const sealed = await sealSample(makeTree('no'));
      const others = [
        await articleWrapKey(await chain.keyFor(month), 'another'),
        await articleWrapKey(await chain.keyFor('2012-08'), articleId),
        await articleWrapKey(await chain.keyFor('2012-10'), articleId),
      ];
      for (const wrapKey of others) {
        await claimFailsSilently(() => open({ articleId, ...sealed, wrapKey }), WrongKeyError);
      }
    },
  },
  {
    name: 'the file of another article never opens, even with its own head and key',
    async run() {
      const stolen = await seal({
        secret,
        chain,
        articleId: 'another',
        month,
        tree: makeTree('no'),
      });
      const wrapKey = await articleWrapKey(await chain.keyFor(month), 'another');
      await claimFailsSilently(() => open({ articleId, ...stolen, wrapKey }), UnreadableError);
      const { head } = await sealSample(makeTree('mine'));
      await claimFailsSilently(() => openSample({ head, blob: stolen.blob }), DamagedCopyError);
    },
  },
  {
    name: 'every tampered byte of the file is a damaged copy',
    async run() {
      const { head, blob } = await sealSample(makeTree('every byte'));
      for (let index = 0; index < blob.length; index++) {
        await claimFails(() => openSample({ head, blob: tamper(blob, index) }), DamagedCopyError);
      }
    },
  },
  {
    name: 'every tampered byte is unreadable if the head was made to match',
    async run() {
      const sealed = await sealSample(makeTree('every byte'));
      for (let index = 0; index < sealed.blob.length; index++) {
        const forged = await forge(sealed.head, tamper(sealed.blob, index));
        await claimFails(() => openSample(forged), UnreadableError);
      }
    },
  },
  {
    name: 'no flipped bits, cut or added bytes ever open',
    async run() {
      const sealed = await sealSample(makeTree('whatever is done to it'));
      const place = fc.nat(sealed.blob.length - 1);
      const damage = fc.oneof(
        fc
          .tuple(place, fc.integer({ min: 1, max: 255 }))
          .map(([at, mask]) => tamper(sealed.blob, at, mask)),
        place.map((end) => sealed.blob.slice(0, end)),
        fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => join(sealed.blob, more)),
        fc.uint8Array({ maxLength: 2000 }).map((noise) => Uint8Array.from(noise)),
      );
      const opensNever = fc.asyncProperty(damage, async (blob) => {
        await claimFailsSilently(() => openSample({ head: sealed.head, blob }), DamagedCopyError);
        const forged = await forge(sealed.head, blob);
        await claimFailsSilently(() => openSample(forged), UnreadableError);
      });
      await fc.assert(opensNever, { numRuns: 150 });
    },
  },
  {
    name: 'every tampered character of the head fails, never with the text',
    async run() {
      const allowed = new Set<unknown>([UnreadableError, DamagedCopyError, WrongKeyError]);
      const { head, blob } = await sealSample(makeTree('every character'));
      for (let index = 0; index < head.length; index++) {
        const other = head[index] === 'A' ? 'B' : 'A';
        const forged = head.slice(0, index) + other + head.slice(index + 1);
        const Failure = await classOfFailure(() => openSample({ head: forged, blob }));
        claimSame(allowed.has(Failure), true);
      }
    },
  },
  {
    name: 'an id that is empty or not well-formed is not sealed',
    async run() {
      for (const id of ['', 'a\ud800']) {
        await claimFails(
          () => seal({ secret, chain, articleId: id, month, tree: makeTree('') }),
          RangeError,
        );
      }
    },
  },
];

/** What an attacker who controls the host can do: put the digest of a forged file into the head. */
async function forge(head: string, blob: Bytes): Promise<{ head: string; blob: Bytes }> {
  return {
    head: encodeHead({ ...parseHead(head), digest: toBase64url(await sha256(blob)) }),
    blob,
  };
}

function join(first: Bytes, second: Uint8Array): Bytes {
  return Uint8Array.from([...first, ...second]);
}

async function classOfFailure(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => 'opened',
    (failure: Error) => failure.constructor,
  );
}
