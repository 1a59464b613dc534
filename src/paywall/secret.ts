// Build only: which secret seals this build, and who gives readers their keys.
import type { Bytes } from './keys.ts';

/** The two settings as the environment has them: PAYWALL_SECRET and PAYWALL_ISSUER_URL. */
export interface SealingSettings {
  secret?: string | undefined;
  issuerUrl?: string | undefined;
}

/** How this build seals. `issuer` has no slash at its end: an absolute URL, or a path of the site in the demonstration. */
export interface ResolvedSealing {
  mode: 'demonstration' | 'real';
  secret: Bytes;
  issuer: string;
}

/** Names the setting, what was expected and how to mend it. */
export class SealingSettingsError extends Error {}

/** Published on purpose: whatever is sealed with it is open to everyone who reads this line. */
export const demonstrationSecret = 'news-reader demonstration secret, published, protects nothing';

/** Where the demonstration's documents `trial.json` and `group.json` stand on the site. */
const demonstrationIssuer = '/issuer';

const howToMakeOne = 'Make one with: openssl rand -base64 32';

/** Resolves both settings or throws SealingSettingsError. Neither set: the public demonstration. */
export function resolveSealing({ secret, issuerUrl }: SealingSettings): ResolvedSealing {
  if (secret === undefined && issuerUrl === undefined) {
    const bytes = new TextEncoder().encode(demonstrationSecret);
    return { mode: 'demonstration', secret: bytes, issuer: demonstrationIssuer };
  }
  if (secret === undefined) {
    throw new SealingSettingsError(
      `PAYWALL_ISSUER_URL is set without PAYWALL_SECRET: the build would seal with the published demonstration secret while a real issuer takes members. ${howToMakeOne}`,
    );
  }
  if (issuerUrl === undefined) {
    throw new SealingSettingsError(
      'PAYWALL_SECRET is set without PAYWALL_ISSUER_URL: the demonstration issuer would publish keys made from your secret to everyone. Set PAYWALL_ISSUER_URL to your issuer (https://…), or unset PAYWALL_SECRET for the demonstration.',
    );
  }
  return {
    mode: 'real',
    secret: decodeSecret(secret.trim()),
    issuer: checkIssuer(issuerUrl.trim()),
  };
}

/** Base64 is decoded, anything else is taken as it is. An empty setting is an error: CI gives that for a secret it lacks. */
function decodeSecret(text: string): Bytes {
  if (text === demonstrationSecret) {
    throw new SealingSettingsError(
      `PAYWALL_SECRET is the published demonstration secret. ${howToMakeOne}`,
    );
  }
  const bytes = decodeBase64(text) ?? new TextEncoder().encode(text);
  if (bytes.length < 32) {
    throw new SealingSettingsError(
      `PAYWALL_SECRET holds ${bytes.length} bytes; at least 32 random bytes are needed. ${howToMakeOne}`,
    );
  }
  return bytes;
}

function decodeBase64(text: string): Bytes | undefined {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function checkIssuer(text: string): string {
  const url = URL.parse(text);
  const isLocal = url !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isPlain = url !== null && !url.username && !url.password && !url.search && !url.hash;
  if (!isPlain || !(url.protocol === 'https:' || (isLocal && url.protocol === 'http:'))) {
    throw new SealingSettingsError(
      `PAYWALL_ISSUER_URL is "${text}"; expected an https address without user, query or fragment, such as https://members.example.org/issuer (http is for localhost only).`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
