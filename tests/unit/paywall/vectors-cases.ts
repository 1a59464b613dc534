import { fromBase64url } from '../../../src/paywall/base64url.ts';
import {
  parseGift,
  parseGroupGrant,
  parseHead,
  parsePayload,
} from '../../../src/paywall/envelope.ts';
import { articleWrapKey, epochKeyFor } from '../../../src/paywall/keys.ts';
import type { Bytes, EpochMonth } from '../../../src/paywall/keys.ts';
import { open, openGroupGrant } from '../../../src/paywall/open.ts';
import kept from '../../fixtures/paywall/vectors-v1.json' with { type: 'json' };
import { claimSame } from './claims.ts';
import type { Case } from './claims.ts';
import { makeVectors } from './make-vectors.ts';

/** What was sealed once opens for ever, and sealing it again gives the very same bytes. */
export const vectorsCases: Case[] = [
  {
    name: 'kept articles open with their gift link',
    async run() {
      for (const { articleId, head, blob, gift, tree } of kept.articles) {
        const wrapKey = parseGift(gift) ?? new Uint8Array();
        claimSame(await open({ articleId, head, blob: decode(blob), wrapKey }), tree);
      }
    },
  },
  {
    name: 'kept articles open with their epoch key',
    async run() {
      for (const { articleId, epochKey, head, blob, tree } of kept.articles) {
        const { month } = parseHead(head);
        const key = await epochKeyFor({ month, key: fromBase64url(epochKey, 32) }, month);
        const wrapKey = await articleWrapKey(key, articleId);
        claimSame(await open({ articleId, head, blob: decode(blob), wrapKey }), tree);
      }
    },
  },
  {
    name: 'the kept newest key walks back to the kept older ones',
    async run() {
      const newest = kept.articles.find(({ month }) => month === '2199-12');
      const pass = { month: '2199-12', key: fromBase64url(newest?.epochKey, 32) } as const;
      for (const { month, epochKey } of kept.articles) {
        claimSame(await epochKeyFor(pass, month as EpochMonth), fromBase64url(epochKey, 32));
      }
    },
  },
  {
    name: 'the kept group document opens with its code',
    async run() {
      const { code, document, key } = kept.group;
      const pass = await openGroupGrant(code, parseGroupGrant(document));
      claimSame(pass, { month: '2024-02', key: fromBase64url(key, 32) });
    },
  },
  {
    name: 'sealing the kept payloads again gives the kept bytes',
    async run() {
      const payloads = kept.articles.map(({ payload }) => decode(payload));
      claimSame(await makeVectors(payloads), kept);
      for (const [index, payload] of payloads.entries()) {
        claimSame(await parsePayload(payload), kept.articles[index]?.tree);
      }
    },
  },
];

function decode(base64url: string): Bytes {
  return fromBase64url(base64url, Math.floor((base64url.length * 3) / 4));
}
