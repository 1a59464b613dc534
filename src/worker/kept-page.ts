/** What the offline page tells about a page on this device. */
export interface KeptPage {
  /** The page's path with the base path. */
  path: string;
  title: string;
  /** When the copy was made, in epoch milliseconds. */
  keptAt: number;
  /** Whether it was saved unseen, as from a file, and not opened since. */
  isUnread: boolean;
}

// A copy carries its own description in three headers, so that a list of copies is made without reading them.
const titleHeader = 'x-kept-title';
const dateHeader = 'x-kept-at';
const unreadHeader = 'x-kept-unread';

/** Headers that are about the journey of the bytes, not about the page. */
const journey = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * The copy of a page that may be kept, or undefined: only a whole page of this site is, never a redirect, an error,
 * a part, or what the host forbids to store.
 */
export async function copyPage(response: Response, now: number): Promise<Response | undefined> {
  if (!mayKeep(response) || !response.headers.get('content-type')?.startsWith('text/html')) {
    return undefined;
  }
  const html = await response.text();
  // A page that only leads on to another is never read.
  if (/<meta http-equiv="refresh"/i.test(html)) return undefined;
  const headers = new Headers(response.headers);
  for (const name of journey) headers.delete(name);
  headers.set(titleHeader, encodeURIComponent(titleOf(html)));
  headers.set(dateHeader, String(now));
  return new Response(html, { headers });
}

/** Whether a response is whole, of this site, and free to be stored. */
export function mayKeep({ status, type, headers }: Response): boolean {
  const forbids = /no-store/.test(headers.get('cache-control') ?? '');
  return status === 200 && type === 'basic' && !forbids && headers.get('vary') !== '*';
}

/** Reads what `copyPage` wrote; undefined for what is no copy of a page. */
export function describePage({ url }: Request, { headers }: Response): KeptPage | undefined {
  const title = headers.get(titleHeader);
  const keptAt = copyDate(headers);
  if (title === null || keptAt === undefined) return undefined;
  const isUnread = headers.has(unreadHeader);
  return { path: new URL(url).pathname, title: decodeTitle(title), keptAt, isUnread };
}

/** A copy that nobody has read yet; copies that say nothing of it were read. */
export function markUnread({ body, headers }: Response): Response {
  const marked = new Headers(headers);
  marked.set(unreadHeader, '1');
  return new Response(body, { headers: marked });
}

/** The same copy as one that was read; undefined when it is that already. */
export function markRead({ body, headers }: Response): Response | undefined {
  if (!headers.has(unreadHeader)) return undefined;
  const marked = new Headers(headers);
  marked.delete(unreadHeader);
  return new Response(body, { headers: marked });
}

/** When a copy was made; the host's own date for what the worker's installation brought. */
export function copyDate(headers: Headers): number | undefined {
  const date = Number(headers.get(dateHeader)) || Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** The title of a page without the name of the publication. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return readEntities(title)
    .replace(/ · [^·]*$/, '')
    .toWellFormed();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function readEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

function decodeTitle(title: string): string {
  try {
    return decodeURIComponent(title);
  } catch {
    return title;
  }
}
