/** One line of `_redirects`: both are paths from the root of the host. */
export interface RedirectRule {
  readonly from: string;
  readonly to: string;
}

/**
 * The text of `dist/_redirects`, in the format that Netlify and Cloudflare Pages read: from, to, 301.
 * An address stands in it with and without the slash at its end, because hosts tell the two apart.
 */
export function redirectsFile(rules: readonly RedirectRule[]): string {
  const lines = rules.flatMap(({ from, to }) => {
    const bare = from.replace(/\/$/, '');
    const forms = isFile(bare) ? [bare] : [`${bare}/`, bare].filter(Boolean);
    return forms.map((form) => `${escapePath(form)} ${escapePath(to)} 301\n`);
  });
  return lines.join('');
}

/** Whether a path names a file, not a folder with a page: its last part has an ending. */
export function isFile(path: string): boolean {
  return /\.[a-z\d]{1,5}$/i.test(path);
}

/** Reads what `redirectsFile` writes; addresses come decoded. */
export function parseRedirectsFile(text: string): RedirectRule[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from: decodeURI(from), to }] : [];
  });
}

/** Where a path has moved to, if it has. */
export function findMove(rules: readonly RedirectRule[], path: string): string | undefined {
  return rules.find(({ from }) => from === path)?.to;
}

/** @throws Error when an old address is that of a page of the site, which nobody could reach any more */
export function checkRedirects(text: string, pages: readonly string[]): void {
  const addresses = new Set(pages.map((page) => decodeURI(page).replace(/\/$/, '')));
  const taken = parseRedirectsFile(text).find(({ from }) => addresses.has(from.replace(/\/$/, '')));
  if (!taken) return;
  throw new Error(
    `The old address ${taken.from} is that of a page of this site. Delete it where "previousUrls" or "previousFeeds" says that it leads to ${taken.to}.`,
  );
}

/** Hosts read `*` and `:` as the marks of a pattern. */
function escapePath(path: string): string {
  return encodeURI(decodeURI(path)).replaceAll('*', '%2A').replaceAll(':', '%3A');
}
