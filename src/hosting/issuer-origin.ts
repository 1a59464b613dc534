import type { Environment } from '../build/environment.ts';

/** The origin of a real key issuer, which pages must be allowed to ask; nothing in the demonstration. */
export function issuerOriginOf({ paywall }: Pick<Environment, 'paywall'>): string | undefined {
  return paywall.mode === 'real' ? new URL(paywall.issuerUrl).origin : undefined;
}
