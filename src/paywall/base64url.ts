// Uint8Array.fromBase64 came to Chrome in September 2025 and is not in Node 24, hence these few lines.
import { UnreadableError } from './failures.ts';

/** Bytes that WebCrypto takes: never backed by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Writes bytes as base64url without padding (RFC 4648, section 5). For keys and digests, not for whole files. */
export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Reads base64url that stands for exactly `length` bytes.
 * Takes only the one canonical spelling of those bytes; throws UnreadableError for anything else.
 */
export function fromBase64url(text: unknown, length: number): Bytes {
  const fits = typeof text === 'string' && text.length === Math.ceil((length * 4) / 3);
  if (!fits || !/^[\w-]*$/.test(text)) throw new UnreadableError();
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (toBase64url(bytes) !== text) throw new UnreadableError();
  return bytes;
}
