/** What the policy of one build depends on. */
export interface PolicyOptions {
  /** The hashes of the inlined stylesheets, as `hashInlineStyles` gives them. */
  styleHashes: readonly string[];
  /** The origin of a real key issuer, absent in the demonstration. */
  issuerOrigin?: string | undefined;
}

export interface HeadersFileOptions extends PolicyOptions {
  siteUrl: string;
  /** Starts and ends with a slash. */
  basePath: string;
}

/** One block of a `_headers` file: a path, where `*` at the end stands for any rest, and its headers. */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/** The headers that are the same on every page of every site; the content security policy comes beside them. */
const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Folders whose file names carry a hash of what is in them, or that never change. */
const immutableFolders = ['_astro', 'sealed', 'fonts', 'feed-images'];
const immutable = 'public, max-age=31536000, immutable';

/** The name of the only Trusted Types policy that a page may make. */
const serviceWorkerPolicy = 'service-worker';

/**
 * The one policy of the whole site. Style hashes are sorted, so the same site has the same bytes.
 *
 * It is looser than `'none'` in two places. The search compiles WebAssembly, which `wasm-unsafe-eval` allows and
 * nothing else does. And browsers take the address of a service worker as a TrustedScriptURL only (Trusted Types,
 * section 4.1), so that one policy may be made; it gives the one address of our worker.
 */
export function contentSecurityPolicy({ styleHashes, issuerOrigin }: PolicyOptions): string {
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
  ].join('; ');
}

/** The text of `dist/_headers`, in the format that Netlify and Cloudflare Pages read. */
export function headersFile(options: HeadersFileOptions): string {
  return siteHeaderRules(options).map(formatRule).join('\n');
}

// Pages get no Cache-Control: hosts join the values of all rules that match.
function siteHeaderRules(options: HeadersFileOptions): HeaderRule[] {
  const isSecure = options.siteUrl.startsWith('https:');
  const site: HeaderRule = {
    pattern: `${options.basePath}*`,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(options),
      ...securityHeaders,
      ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    },
  };
  const lasting = immutableFolders.map((folder) => ({
    pattern: `${options.basePath}${folder}/*`,
    headers: { 'Cache-Control': immutable },
  }));
  return [site, ...lasting];
}

function formatRule({ pattern, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [pattern, ...lines, ''].join('\n');
}

/** Reads what `headersFile` writes; throws on a line it cannot place, naming the line. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
    else addHeader(rules.at(-1), line, index + 1);
  }
  return rules;
}

function addHeader(rule: HeaderRule | undefined, line: string, number: number): void {
  const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
  if (rule === undefined || name === undefined || value === undefined) {
    throw new Error(`_headers, line ${number}: expected "  Name: value" below a path: ${line}`);
  }
  rule.headers[name] = value;
}

/** All headers for one path; of two rules with the same header the later one wins. */
export function headersForPath(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) => matchesPattern(pattern, path));
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

function matchesPattern(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  return path === pattern;
}
