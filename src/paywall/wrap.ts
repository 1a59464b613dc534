// Build only: the other half of what open.ts unwraps.
import type { Bytes } from './keys.ts';

/** Wraps 32 bytes of key with AES-KW (RFC 3394) under a key of 32 bytes; gives 40 bytes, always the same ones. */
export async function wrapKey(key: Bytes, wrappingKey: Bytes): Promise<Bytes> {
  const wrapping = await crypto.subtle.importKey('raw', wrappingKey, 'AES-KW', false, ['wrapKey']);
  const wrapped = await crypto.subtle.importKey('raw', key, 'AES-GCM', true, ['encrypt']);
  return new Uint8Array(await crypto.subtle.wrapKey('raw', wrapped, wrapping, 'AES-KW'));
}
