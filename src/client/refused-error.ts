/** The issuer said no; the message is its reason, as src/paywall/issuer.ts lists them, or empty. */
export class RefusedError extends Error {}
