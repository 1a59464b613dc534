// The one module that knows the formats. Version 1 is kept for ever: tests/fixtures/paywall/vectors-v1.json.
// Every parse is strict, with fixed lengths, and fails with UnreadableError without saying why.
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate, largestText } from './compression.ts';
import {
  bytesOf,
  encodeDocument,
  optional,
  parseDocument,
  textUpTo,
  valueThat,
} from './documents.ts';
import type { Fields } from './documents.ts';
import { type EpochMonth, isEpochMonth } from './epoch-month.ts';
import { UnreadableError } from './failures.ts';
import type { Bytes, Pass } from './keys.ts';

/** What is sealed: a hast root. The reader's browser trusts no child before the allow-list has passed it. */
export interface GatedTree {
  type: 'root';
  children: unknown[];
}

/** What the page carries: month, wrapped content key (40 bytes), SHA-256 of the sealed file as base64url. */
export interface Head {
  month: EpochMonth;
  wrapped: Bytes;
  digest: string;
}

/** The sealed file: nonce (12 bytes) and ciphertext, which ends with its tag (16 bytes). */
export interface Blobbed {
  nonce: Bytes;
  ciphertext: Bytes;
}

/** The published file from which a group's code (and nothing else) opens the pass of `month`. */
export interface GroupGrant {
  name: string;
  month: EpochMonth;
  salt: Bytes;
  iterations: number;
  wrapped: Bytes;
}

/** What an issuer answers with: a pass and what the reader is told about it. `expires` is an ISO instant in UTC. */
export interface Grant extends Pass {
  kind: 'trial' | 'group';
  expires?: string | undefined;
  name?: string | undefined;
  renewal?: string | undefined;
}

const magic = Uint8Array.of(0x4e, 0x45, 0x57, 0x53, 1); // 'NEWS' and the version
const nonceLength = 12;
const tagLength = 16;
const lengthBytes = 4;
const smallestPayload = 1024;

const passFields: Fields<Pass> = { month: valueThat(isEpochMonth), key: bytesOf(32) };

const groupGrantFields: Fields<GroupGrant> = {
  name: textUpTo(200),
  month: passFields.month,
  salt: bytesOf(16),
  iterations: valueThat(isIterations),
  wrapped: bytesOf(40),
};

const grantFields: Fields<Grant> = {
  kind: valueThat((value) => value === 'trial' || value === 'group'),
  ...passFields,
  expires: optional(valueThat(isInstant)),
  name: optional(groupGrantFields.name),
  renewal: optional(textUpTo(4096)),
};

/** The bytes that a sealed file is bound to: format, version, article. It opens under no other id. */
export function associatedData(articleId: string): Bytes {
  return new TextEncoder().encode(`news-reader/sealed/v1/${articleId}`);
}

/** Writes the head as `v1.<month>.<wrapped key>.<digest>`. */
export function encodeHead({ month, wrapped, digest }: Head): string {
  const text = `v1.${month}.${toBase64url(wrapped)}.${digest}`;
  parseHead(text);
  return text;
}

/** Reads a head as `encodeHead` writes it. */
export function parseHead(text: string): Head {
  const [version, month, wrapped, digest = '', ...rest] = text.split('.');
  if (version !== 'v1' || !isEpochMonth(month) || rest.length) throw new UnreadableError();
  fromBase64url(digest, 32);
  return { month, wrapped: fromBase64url(wrapped, 40), digest };
}

/** Writes the sealed file: magic, version, nonce, ciphertext with its tag. */
export function encodeBlob({ nonce, ciphertext }: Blobbed): Bytes {
  const blob = new Uint8Array(magic.length + nonceLength + ciphertext.length);
  blob.set(magic);
  blob.set(nonce, magic.length);
  blob.set(ciphertext, magic.length + nonceLength);
  return blob;
}

/** Reads a sealed file into views on the same memory. */
export function parseBlob(blob: Bytes): Blobbed {
  const start = magic.length + nonceLength;
  if (blob.length < start + tagLength || magic.some((byte, index) => blob[index] !== byte)) {
    throw new UnreadableError();
  }
  return { nonce: blob.subarray(magic.length, start), ciphertext: blob.subarray(start) };
}

/**
 * Writes a tree as u32 length (big-endian), deflate-raw of its JSON, zeros up to a Padmé length.
 * Throws RangeError for a tree of more than 16 MiB of JSON, which no browser would open.
 */
export async function encodePayload(tree: GatedTree): Promise<Bytes> {
  const json = new TextEncoder().encode(JSON.stringify(tree));
  if (json.length > largestText) throw new RangeError('The gated text is larger than 16 MiB.');
  const compressed = await deflate(json);
  const payload = new Uint8Array(padLength(lengthBytes + compressed.length));
  new DataView(payload.buffer).setUint32(0, compressed.length);
  payload.set(compressed, lengthBytes);
  return payload;
}

/**
 * Reads a payload with any number of zeros at its end, so that the padding can change without a new version.
 * Stops inflating at 16 MiB of JSON.
 */
export async function parsePayload(payload: Bytes): Promise<GatedTree> {
  try {
    const end = lengthBytes + new DataView(payload.buffer, payload.byteOffset).getUint32(0);
    if (end > payload.length || payload.subarray(end).some(Boolean)) throw new UnreadableError();
    const json = await inflate(payload.subarray(lengthBytes, end));
    return asTree(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch {
    throw new UnreadableError();
  }
}

/** Writes the document that the demonstration issuer publishes for everyone's trial. */
export function encodeTrialGrant(grant: Pass): string {
  return encodeDocument(grant, passFields);
}

/** Reads `{v: 1, month, key}`. */
export function parseTrialGrant(text: string): Pass {
  return parseDocument(text, passFields);
}

/** Writes a group's published document; 600,000 to 10,000,000 iterations. */
export function encodeGroupGrant(grant: GroupGrant): string {
  return encodeDocument(grant, groupGrantFields);
}

/** Reads `{v: 1, name, month, salt, iterations, wrapped}`. */
export function parseGroupGrant(text: string): GroupGrant {
  return parseDocument(text, groupGrantFields);
}

/** Writes an issuer's answer, or a reader's pass for this device's storage. */
export function encodeGrant(grant: Grant): string {
  return encodeDocument(grant, grantFields);
}

/** Reads `{v: 1, kind, month, key, expires?, name?, renewal?}`. */
export function parseGrant(text: string): Grant {
  return parseDocument(text, grantFields);
}

/** Writes the fragment of a gift link from the article's wrap key (32 bytes). */
export function encodeGift(wrapKey: Bytes): string {
  return `#gift=v1.${toBase64url(wrapKey)}`;
}

/** Reads a page's fragment: the article's wrap key, undefined if it is no gift; throws if it is a broken one. */
export function parseGift(fragment: string): Bytes | undefined {
  if (!fragment.startsWith('#gift=')) return undefined;
  if (!fragment.startsWith('v1.', 6)) throw new UnreadableError();
  return fromBase64url(fragment.slice(9), 32);
}

function asTree(value: GatedTree | null): GatedTree {
  if (value?.type !== 'root' || !Array.isArray(value.children)) throw new UnreadableError();
  return value;
}

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019), not below 1 KiB:
 * lengths keep about half of their leading bits, so a reader downloads at most 12 % more and whoever watches
 * learns the rough size only. Fixed buckets would hide as little at the cost of up to half the download.
 */
function padLength(length: number): number {
  const exponent = floorLog2(Math.max(length, smallestPayload));
  const unit = 2 ** (exponent - floorLog2(exponent) - 1);
  return Math.max(Math.ceil(length / unit) * unit, smallestPayload);
}

/** Not Math.log2: its last digit is left to the engine, and the same text must give the same bytes. */
function floorLog2(value: number): number {
  return 31 - Math.clz32(value);
}

function isIterations(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 6e5 && (value as number) <= 1e7;
}

function isInstant(value: unknown): value is string {
  const iso = typeof value === 'string' ? new Date(value).toJSON() : null;
  return iso !== null && (value === iso || value === iso.replace('.000', ''));
}
