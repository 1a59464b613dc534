import { issuerOriginOf } from '../hosting/issuer-origin.ts';
import { metaSecurityPolicy } from '../hosting/security-policy.ts';
import { hashText } from '../hosting/style-hashes.ts';
import searchCss from '../styles/search.css?inline';
import { environment } from './environment.ts';
import { siteStyles } from './site-styles.ts';

/** The security policy that stands in every page of a site whose host sends no headers; nothing on other sites. */
export async function policyMeta(): Promise<string | undefined> {
  // The development server adds scripts and styles of its own.
  if (!environment.policyInPages || import.meta.env.DEV) return undefined;
  return metaSecurityPolicy({
    // The page of the search has a stylesheet more; the policy is the same everywhere.
    styleHashes: [await siteStyles(), searchCss].map(hashText),
    issuerOrigin: issuerOriginOf(environment),
  });
}
