// One key a month on a chain that can only be walked backwards: EK[m-1] = HKDF(EK[m]). Whoever holds the
// key of a month opens everything up to that month and nothing after it, and rotating touches no old file.
import type { Bytes } from './base64url.ts';
import { type EpochMonth, isEpochMonth } from './epoch-month.ts';
import { NewerThanPassError, UnreadableError } from './failures.ts';

export type { Bytes } from './base64url.ts';
export { type EpochMonth, isEpochMonth } from './epoch-month.ts';

/** What membership comes down to: the epoch key (32 bytes) of one month. */
export interface Pass {
  month: EpochMonth;
  key: Bytes;
}

/** 400 years. A forged month may not keep a reader's processor busy for longer than that. */
const maximumSteps = 4800;

/** The number of months from `earlier` up to `later`; negative if they stand the other way round. */
export function stepsBetween(later: EpochMonth, earlier: EpochMonth): number {
  return countMonths(later) - countMonths(earlier);
}

/**
 * The epoch key of `month`, reached from the pass by walking back.
 * Throws NewerThanPassError if `month` lies after the pass, UnreadableError beyond 4,800 steps.
 */
export async function epochKeyFor(pass: Pass, month: EpochMonth): Promise<Bytes> {
  const steps = stepsBetween(pass.month, month);
  if (steps < 0) throw new NewerThanPassError();
  // Written so that NaN, which a malformed month gives, is refused too.
  if (!(steps <= maximumSteps)) throw new UnreadableError();
  let { key } = pass;
  for (let step = 0; step < steps; step++) key = await stepBack(key);
  return key;
}

/** The epoch key of the month before: one step down the chain. */
export function stepBack(epochKey: Bytes): Promise<Bytes> {
  return derive(epochKey, 'news-reader/v1/epoch-step');
}

/**
 * The AES-KW key (32 bytes) that wraps the content key of one article. It depends on month and article
 * only, not on the text: this is what a gift link carries, and the link survives edits of the article.
 */
export function articleWrapKey(epochKey: Bytes, articleId: string): Promise<Bytes> {
  return derive(epochKey, `news-reader/v1/article-wrap/${articleId}`);
}

/** 32 bytes by HKDF-SHA-256 (RFC 5869) from `secret`; a different `info` for each purpose. */
export function derive(
  secret: Bytes,
  info: string,
  salt: Bytes = new Uint8Array(),
): Promise<Bytes> {
  return deriveBytes(secret, { name: 'HKDF', salt, info: new TextEncoder().encode(info) });
}

/** 32 bytes from `secret` by HKDF or PBKDF2, always over SHA-256. */
export async function deriveBytes(
  secret: Bytes,
  algorithm: Omit<HkdfParams, 'hash'> | Omit<Pbkdf2Params, 'hash'>,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, algorithm.name, false, ['deriveBits']);
  const withHash = { ...algorithm, hash: 'SHA-256' };
  return new Uint8Array(await crypto.subtle.deriveBits(withHash, key, 256));
}

function countMonths(month: EpochMonth): number {
  return isEpochMonth(month) ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) : NaN;
}
