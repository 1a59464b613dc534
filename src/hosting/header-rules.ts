import { feedTypes } from './content-types.ts';
import { contentSecurityPolicy, type PolicyOptions } from './security-policy.ts';

export interface SiteHeaderOptions extends PolicyOptions {
  siteUrl: string;
  /** Starts and ends with a slash. */
  basePath: string;
}

/**
 * The headers of some paths. In a pattern `*` at the end stands for any rest, and `:name` for one part of a path;
 * Netlify and Cloudflare Pages agree on no more.
 */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/**
 * The headers that are the same on every page of every site; the content security policy comes beside them.
 * Cross-Origin-Resource-Policy is not among them: people read the feeds, and their pictures, on other sites.
 */
const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // For browsers without frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Browsers keep to https for two years, as the Observatory and the preload list ask. */
const secureOnly = { 'Strict-Transport-Security': 'max-age=63072000' };

/** Folders whose file names carry a hash of what is in them, or that never change. */
const immutableFolders = [
  '_astro',
  'sealed',
  'fonts',
  'feed-images',
  'scripts',
  'share',
  'search-index',
];
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** How deep feeds lie: `/`, `/topics/espionage/` and `/archive/2012/09/`. */
const feedFolders = ['', ':section/:name/', ':section/:year/:month/'];

/** What every host must say; the one source for all of them. Pages get no Cache-Control: hosts join what matches. */
export function siteHeaderRules(options: SiteHeaderOptions): HeaderRule[] {
  const { basePath } = options;
  const isSecure = options.siteUrl.startsWith('https:');
  const site = {
    pattern: `${basePath}*`,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(options),
      ...securityHeaders,
      ...(isSecure ? secureOnly : {}),
    },
  };
  const lasting = immutableFolders.map((folder) => ({
    pattern: `${basePath}${folder}/*`,
    headers: immutable,
  }));
  return [site, ...lasting, ...listFeedRules(basePath)];
}

// A host tells types by the ending of a name, and every feed ends like any other XML or JSON.
function listFeedRules(basePath: string): HeaderRule[] {
  return feedTypes.flatMap(({ files, type, everywhere }) =>
    files.flatMap((file) =>
      (everywhere ? feedFolders : ['']).map((folder) => ({
        pattern: `${basePath}${folder}${file}`,
        headers: { 'Content-Type': type },
      })),
    ),
  );
}
