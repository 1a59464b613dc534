// Build only: the documents by which the demonstration's issuer works without a server.
import { encodeTrialGrant } from './envelope.ts';
import type { EpochChain } from './epoch-chain.ts';
import { makeGroupCode, sealGroupGrant } from './group-code.ts';
import { derive } from './keys.ts';
import type { Bytes, EpochMonth } from './keys.ts';
import type { ResolvedSealing } from './secret.ts';

/**
 * The contract of a real issuer, whose address is PAYWALL_ISSUER_URL:
 *
 *     POST <issuer>/trial   {}                      a new trial
 *     POST <issuer>/group   {"code": "XXXX-…"}      a group's code, as typed
 *     POST <issuer>/renew   {"renewal": "…"}        a newer month for who has a pass
 *
 * Requests and answers are JSON in UTF-8 (`Content-Type: application/json`). The answers:
 *
 *     200  a grant: {"v": 1, "kind": "trial" | "group", "month": "YYYY-MM", "key": "…",
 *          "expires"?: "2026-01-31T12:00:00Z", "name"?: "…", "renewal"?: "…"} and no other field.
 *          `key` is the epoch key of `month`, 32 bytes as base64url without padding: give the present
 *          month's, never a later one. `renewal` (up to 4,096 characters) is the issuer's own token.
 *     403  {"reason": "wrong-code" | "trial-used" | "expired" | "revoked"}
 *     429  too many attempts; `Retry-After` in seconds. Limit attempts at codes and trials.
 *
 * CORS: `Access-Control-Allow-Origin` with the site's origin, `Access-Control-Allow-Headers: content-type`,
 * `Access-Control-Expose-Headers: retry-after`, and 204 for OPTIONS. No cookies: requests go without
 * credentials. The issuer derives keys from the sealing secret as epoch-chain.ts does: EK[2199-12] =
 * HKDF-SHA-256(secret, info 'news-reader/v1/last-epoch'), EK[m-1] = HKDF-SHA-256(EK[m], info
 * 'news-reader/v1/epoch-step'), empty salt, 32 bytes; the secret is decoded as secret.ts says.
 */

/** Which keys the demonstration publishes: those of `month`, the newest month of any sealed article. */
export interface Demonstration {
  sealing: ResolvedSealing;
  chain: EpochChain;
  month: EpochMonth;
  groupName: string;
}

/** What the demonstration publishes under its issuer's path, and the code to print on the join page. */
export interface IssuerDocuments {
  files: { 'trial.json': string; 'group.json': string };
  groupCode: string;
}

const iterations = 600_000;

/**
 * Makes the demonstration's documents: the same input gives the same bytes.
 * Throws for a real secret, whose keys must never be published.
 */
export async function makeIssuerDocuments(demonstration: Demonstration): Promise<IssuerDocuments> {
  const { sealing, chain, month, groupName: name } = demonstration;
  if (sealing.mode !== 'demonstration') {
    throw new Error('The keys of a real sealing secret are never published.');
  }
  const key = await chain.keyFor(month);
  const code = await demonstrationGroupCode(sealing.secret);
  const salt = (await derive(sealing.secret, 'news-reader/v1/group-salt')).slice(0, 16);
  const group = await sealGroupGrant({ code, name, month, key, salt, iterations });
  return {
    files: { 'trial.json': encodeTrialGrant({ month, key }), 'group.json': group },
    groupCode: code,
  };
}

/** The demonstration's group code, which follows from its secret. */
export async function demonstrationGroupCode(secret: Bytes): Promise<string> {
  return makeGroupCode(await derive(secret, 'news-reader/v1/group-code'));
}
