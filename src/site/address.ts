const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path on this site ("/archive/") with the base path under which the site is published. */
export function pathTo(path: string): string {
  return `${base}${path}`;
}

/** The absolute address of a path on this site, for feeds, canonical links and metadata. */
export function addressOf(path: string): string {
  return new URL(pathTo(path), import.meta.env.SITE).href;
}
