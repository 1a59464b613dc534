/** What the policy of one build depends on. */
export interface PolicyOptions {
  /** The hashes of the inlined stylesheets, as `hashInlineStyles` gives them. */
  styleHashes: readonly string[];
  /** The origin of a real key issuer, absent in the demonstration. */
  issuerOrigin?: string | undefined;
}

/** The name of the only Trusted Types policy that a page may make. */
const serviceWorkerPolicy = 'service-worker';

/** Directives that browsers obey in a header only (CSP level 3, section 3.3). */
const headerOnly = /^(frame-ancestors|report-to|report-uri|sandbox) /;

/**
 * The one policy of the whole site. Style hashes are sorted, so the same site has the same bytes.
 *
 * It is looser than `'none'` in two places. The search compiles WebAssembly, which `wasm-unsafe-eval` allows and
 * nothing else does. And browsers take the address of a service worker as a TrustedScriptURL only (Trusted Types,
 * section 4.1), so that one policy may be made; it gives the one address of our worker.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  return listDirectives(options).join('; ');
}

/** The same policy for a meta element, without what browsers refuse there. */
export function metaSecurityPolicy(options: PolicyOptions): string {
  return listDirectives(options)
    .filter((directive) => !headerOnly.test(directive))
    .join('; ');
}

function listDirectives({ styleHashes, issuerOrigin }: PolicyOptions): string[] {
  const hashes = [...new Set(styleHashes)].sort().map((hash) => `'${hash}'`);
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...hashes].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", issuerOrigin ?? []].flat().join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${serviceWorkerPolicy}`,
  ];
}
