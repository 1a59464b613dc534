// The whole paywall suite without Node or a test runner: Vitest runs it in Node, Playwright in a real browser.
import { allowListCases } from './allow-list-cases.ts';
import type { Case } from './claims.ts';
import { envelopeCases } from './envelope-cases.ts';
import { grantsCases } from './grants-cases.ts';
import { keysCases } from './keys-cases.ts';
import { sealingCases } from './sealing-cases.ts';
import { vectorsCases } from './vectors-cases.ts';

/** All cases, by subject. */
export const paywallSuite: Record<string, Case[]> = {
  sealing: sealingCases,
  keys: keysCases,
  envelope: envelopeCases,
  grants: grantsCases,
  'allow-list': allowListCases,
  vectors: vectorsCases,
};
