import { copyDate } from './kept-page.ts';

/** Why a reader gets a copy: no connection at all, none to this site, or one that keeps them waiting. */
export type CopyReason = 'offline' | 'unreachable' | 'slow';

const reasons: Record<CopyReason, string> = {
  offline: 'You are offline',
  unreachable: 'This site cannot be reached just now',
  slow: 'The connection is slow',
};

/**
 * A kept page with a line at its top that says so, of when it is, and how to ask for the newest. It stands behind the
 * link that skips to the text, which is the first stop of every page.
 */
export async function markCopy(copy: Response, reason: CopyReason): Promise<Response> {
  const html = await copy.text();
  const line = writeLine(reason, dateInWords(copyDate(copy.headers), languageOf(html)));
  const marked = html.replace(pageStart, (start) => start + line);
  return new Response(marked, { headers: copy.headers });
}

const pageStart = /<body[^>]*>(?:\s*<a class="skip-link"[^>]*>[^<]*<\/a>)?/;

function writeLine(reason: CopyReason, date: string): string {
  const words = `${reasons[reason]}: this copy is of ${date}.`;
  const link = '<a class="quiet-link" href="">Load it again</a>';
  // The look of the line that tells an article's age; a style of its own would weigh on every page.
  return `<aside class="sheet copy-line" aria-label="This copy"><p class="article-age">${words} ${link}</p></aside>`;
}

function dateInWords(date: number | undefined, language: string): string {
  if (date === undefined) return 'an earlier day';
  const format = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language, format).format(date);
}

function languageOf(html: string): string {
  return /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'en';
}
