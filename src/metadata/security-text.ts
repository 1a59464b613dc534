import { resolveMoment } from '../edition/moment.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';

const path = '/.well-known/security.txt';

/**
 * Whom to tell of a hole in the site (RFC 9116). A publication that names nobody has no such file:
 * an invented address would swallow what it is told. src/checks refuses a file that has expired.
 */
export function listSecurityText({ publication, addressOf }: SiteContext): SiteDocument[] {
  const { security, timeZone, language } = publication;
  if (!security) return [];
  const { instant } = resolveMoment(security.expires, timeZone);
  const lines = [
    ...security.contact.map((address) => `Contact: ${address}`),
    `Expires: ${new Date(instant).toISOString().replace('.000Z', 'Z')}`,
    ...(security.policy ? [`Policy: ${security.policy}`] : []),
    `Preferred-Languages: ${language}`,
    `Canonical: ${addressOf(path)}`,
  ];
  return [{ path, type: 'text/plain', write: async () => `${lines.join('\n')}\n` }];
}
