import type { Publication } from '../schemas/publication.ts';

/** The identity of a feed itself (RFC 4287, 4.2.6): a `tag:` URI that survives changes of host and protocol. */
export function feedTag(key: string, { authority, date }: Publication['identity']): string {
  return `tag:${authority},${date}:${['feed', key].filter(Boolean).join('/')}`;
}
