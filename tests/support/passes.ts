import type { Page } from '@playwright/test';
import { encodeGrant, encodeTrialGrant } from '../../src/paywall/envelope.ts';
import { makeEpochChain } from '../../src/paywall/epoch-chain.ts';
import type { EpochMonth } from '../../src/paywall/keys.ts';
import { resolveSealing } from '../../src/paywall/secret.ts';
import { passKey } from './reader.ts';

const { secret } = resolveSealing({});
const chain = makeEpochChain(secret);

/** The trial document that the demonstration's issuer would have published in a month. */
export async function trialDocument(month: EpochMonth): Promise<string> {
  return encodeTrialGrant({ month, key: await chain.keyFor(month) });
}

/** Puts a trial's pass of a month on the reader's device, before any page is opened. */
export async function keepPass(page: Page, month: EpochMonth, expires: Date): Promise<void> {
  const key = await chain.keyFor(month);
  const pass = encodeGrant({ kind: 'trial', month, key, expires: expires.toISOString() });
  await page.addInitScript(keepOnce, { name: passKey, pass });
}

/** The pass on the reader's device, as far as it can be read. */
export function readPass(page: Page): Promise<{ month: string; expires: string } | null> {
  return page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null'), passKey);
}

/** A day from now on, in days; negative for the past. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 864e5);
}

/** In the page: once only, so that what the site writes later stays. */
function keepOnce({ name, pass }: { name: string; pass: string }): void {
  if (localStorage.getItem(name) === null) localStorage.setItem(name, pass);
}
