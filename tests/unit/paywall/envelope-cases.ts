import { toBase64url } from '../../../src/paywall/base64url.ts';
import { deflate } from '../../../src/paywall/compression.ts';
import {
  encodeBlob,
  encodeGift,
  encodeHead,
  encodePayload,
} from '../../../src/paywall/envelope.ts';
import { parseBlob, parseGift, parseHead, parsePayload } from '../../../src/paywall/envelope.ts';
import type { Bytes } from '../../../src/paywall/keys.ts';
import { UnreadableError } from '../../../src/paywall/open.ts';
import { claimFailsSilently, claimSame } from './claims.ts';
import type { Case } from './claims.ts';
import { makeTree, month, secret, tamper } from './sample.ts';

const wrapped = new Uint8Array(40).fill(7);
const digest = toBase64url(secret);
const head = encodeHead({ month, wrapped, digest });

/** Strict parsing: what is written is read, and nothing else. */
export const envelopeCases: Case[] = [
  {
    name: 'a head is read as it was written',
    run() {
      claimSame(parseHead(head), { month, wrapped, digest });
      claimSame(head.split('.').slice(0, 2), ['v1', '2012-09']);
    },
  },
  {
    name: 'a head that differs in any way is refused',
    async run() {
      const [, , key = '', hash = ''] = head.split('.');
      const wrong = [
        '',
        'v1',
        `${head}.`,
        `${head}.x`,
        `${head} `,
        ` ${head}`,
        `${head}=`,
        head.replace('v1', 'v2'),
        head.replace('v1', 'V1'),
        head.replace('2012-09', '2012-9'),
        head.replace('2012-09', '2012-13'),
        `v1.2012-09.${key.slice(1)}.${hash}`,
        `v1.2012-09.${key}.${hash.slice(1)}`,
        `v1.2012-09.${key}A.${hash}`,
        `v1.2012-09.${hash}.${key}`,
        `v1.2012-09..${hash}`,
        `v1.2012-09.+${key.slice(1)}.${hash}`,
        `v1.2012-09.${key}.é${hash.slice(1)}`,
        `v1.2012-09.${key}.${hash.slice(0, -1)}9`,
      ];
      for (const text of wrong) await claimFailsSilently(() => parseHead(text), UnreadableError);
    },
  },
  {
    name: 'a file is read as it was written',
    run() {
      const parts = { nonce: secret.slice(0, 12), ciphertext: secret.slice(0, 20) };
      claimSame(parseBlob(encodeBlob(parts)), parts);
    },
  },
  {
    name: 'a file of another kind, version or of too few bytes is refused',
    async run() {
      const blob = encodeBlob({ nonce: new Uint8Array(12), ciphertext: new Uint8Array(16) });
      const wrong = [new Uint8Array(), blob.slice(1), blob.slice(0, -1)];
      for (let index = 0; index < 5; index++) wrong.push(tamper(blob, index));
      for (const bytes of wrong) await claimFailsSilently(() => parseBlob(bytes), UnreadableError);
    },
  },
  {
    name: 'a payload is padded to at least 1 KiB and by at most 12 %',
    async run() {
      claimSame((await encodePayload(makeTree('short'))).length, 1024);
      for (const length of [2000, 20_000, 60_000]) {
        const noise = crypto.getRandomValues(new Uint8Array(length));
        const payload = await encodePayload(makeTree(toBase64url(noise)));
        const used = 4 + new DataView(payload.buffer).getUint32(0);
        claimSame(payload.length >= used && payload.length <= used * 1.12, true);
        claimSame(payload.length % 64, 0);
      }
    },
  },
  {
    name: 'a payload is read where it lies within other memory',
    async run() {
      const payload = await encodePayload(makeTree('view'));
      const memory = new Uint8Array(payload.length + 9);
      memory.set(payload, 5);
      claimSame(await parsePayload(memory.subarray(5, 5 + payload.length)), makeTree('view'));
    },
  },
  {
    name: 'a payload with a wrong length, padding or rest is refused',
    async run() {
      const payload = await encodePayload(makeTree('strict'));
      const length = new DataView(payload.buffer).getUint32(0);
      const wrong = [
        new Uint8Array(),
        new Uint8Array(3),
        new Uint8Array(1024),
        payload.slice(0, length + 3),
        tamper(payload, payload.length - 1),
        tamper(payload, 0, 0x80),
        tamper(payload, 3),
        tamper(payload, 3, 0x10),
        await frame('{"type":"root","children":[]}', new Uint8Array(1)),
      ];
      for (const bytes of wrong)
        await claimFailsSilently(() => parsePayload(bytes), UnreadableError);
    },
  },
  {
    name: 'a payload that is no tree in UTF-8 JSON is refused',
    async run() {
      const wrong = [
        '',
        'null',
        '[]',
        '"root"',
        '{}',
        '{"type":"element","children":[]}',
        '{"type":"root"}',
        '{"type":"root","children":{}}',
        '{"type":"root","children":[]}x',
        Uint8Array.of(0x22, 0xff, 0x22),
      ];
      for (const text of wrong) {
        await claimFailsSilently(async () => parsePayload(await frame(text)), UnreadableError);
      }
    },
  },
  {
    name: 'a payload that inflates to more than 16 MiB is refused',
    async run() {
      const bomb = await frame(JSON.stringify(makeTree('0'.repeat(2 ** 24))));
      claimSame(bomb.length < 20_000, true);
      await claimFailsSilently(() => parsePayload(bomb), UnreadableError);
    },
  },
  {
    name: 'a gift link carries its key',
    run() {
      claimSame(encodeGift(secret), '#gift=v1.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8');
      claimSame(parseGift(encodeGift(secret)), secret);
    },
  },
  {
    name: 'a fragment that is no gift is none, and a broken gift says so',
    async run() {
      for (const none of ['', '#', '#exchange-7', '#gift', 'gift=v1.x', '#Gift=v1.x']) {
        claimSame(parseGift(none), undefined);
      }
      const gift = encodeGift(secret);
      const broken = [
        '#gift=',
        '#gift=v1.',
        gift.replace('v1', 'v2'),
        gift.slice(0, -1),
        `${gift}A`,
        `${gift}&a=b`,
      ];
      for (const text of broken) await claimFailsSilently(() => parseGift(text), UnreadableError);
    },
  },
];

/** A payload that frames `text` as it is, without the checks of `encodePayload`. */
async function frame(text: string | Bytes, rest: Bytes = new Uint8Array()): Promise<Bytes> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const compressed = Uint8Array.from([...(await deflate(bytes)), ...rest]);
  const payload = new Uint8Array(4 + compressed.length);
  new DataView(payload.buffer).setUint32(0, compressed.length);
  payload.set(compressed, 4);
  return payload;
}
