import type { Bytes } from './base64url.ts';
import { WrongCodeError } from './failures.ts';
import { deriveBytes } from './keys.ts';

/** What turns a group's code into a key: from the group's published document. */
export interface CodeStretching {
  salt: Bytes;
  iterations: number;
}

/**
 * Reads a group code as people type, paste and dictate it: any case, spaces and dashes of every kind,
 * invisible characters, full-width digits; O for 0, I and L for 1 (Crockford's base32).
 * Gives its 20 characters; throws WrongCodeError if there are others or not 20.
 */
export function normaliseCode(typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/.test(code)) throw new WrongCodeError();
  return code;
}

/** Derives the AES-KW key (32 bytes) that wraps a group's epoch key: PBKDF2-SHA-256 over the normalised code. */
export async function deriveGroupKey(
  code: string,
  { salt, iterations }: CodeStretching,
): Promise<Bytes> {
  const password = new TextEncoder().encode(normaliseCode(code));
  return deriveBytes(password, { name: 'PBKDF2', salt, iterations });
}
