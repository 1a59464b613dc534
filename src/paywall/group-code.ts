// Build only: makes a group's code and the document that it opens.
import { encodeGroupGrant } from './envelope.ts';
import type { GroupGrant } from './envelope.ts';
import { deriveGroupKey } from './group-key.ts';
import type { Pass } from './keys.ts';
import { wrapKey } from './wrap.ts';

/** A group, its code and the pass that the code opens. `salt` is 16 bytes; `iterations` 600,000 to 10,000,000. */
export type NewGroup = Pass & Pick<GroupGrant, 'name' | 'salt' | 'iterations'> & { code: string };

/** Crockford's base32: without I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes the first 100 bits of `bytes` as `XXXX-XXXX-XXXX-XXXX-XXXX`. Throws RangeError for fewer than 13 bytes. */
export function makeGroupCode(bytes: Uint8Array): string {
  if (bytes.length < 13) throw new RangeError('A group code needs 13 random bytes.');
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const quintets = bits.slice(0, 100).match(/.{5}/g) ?? [];
  const code = quintets.map((quintet) => alphabet.charAt(parseInt(quintet, 2))).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** Gives the group's document, ready to publish. Throws UnreadableError if a value is out of bounds, WrongCodeError for no code. */
export async function sealGroupGrant({ code, key, ...group }: NewGroup): Promise<string> {
  // Encoded once before the costly stretching, so that wrong bounds are refused at once.
  encodeGroupGrant({ ...group, wrapped: new Uint8Array(40) });
  return encodeGroupGrant({
    ...group,
    wrapped: await wrapKey(key, await deriveGroupKey(code, group)),
  });
}
