const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path on this site ("/archive/") with the base path under which the site is published. */
export function pathTo(path: string): string {
  return `${base}${path}`;
}

/** The absolute address of a path on this site, for feeds, canonical links and metadata. */
export function addressOf(path: string): string {
  return new URL(pathTo(path), import.meta.env.SITE).href;
}

/** Scheme, host and port of this site, without a slash at the end; the base path belongs to its paths. */
export function originOfSite(): string {
  return new URL(import.meta.env.SITE).origin;
}
