// What the reader's browser takes from the paywall, as src/client does; measured by client-bytes.test.ts.
export { articleWrapKey, epochKeyFor } from '../../../src/paywall/keys.ts';
export { encodeGift, parseGift, parseHead } from '../../../src/paywall/envelope.ts';
export { encodeGrant, parseGrant } from '../../../src/paywall/envelope.ts';
export { parseGroupGrant, parseTrialGrant } from '../../../src/paywall/envelope.ts';
export * from '../../../src/paywall/open.ts';
