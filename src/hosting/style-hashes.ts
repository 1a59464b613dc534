import { createHash } from 'node:crypto';

/** The `sha256-…` sources (CSP level 3, section 2.3.1) of every inline stylesheet in a page, in order of appearance. */
export function hashInlineStyles(html: string): string[] {
  const sheets = html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi);
  return [...sheets].map(([, css = '']) => hashText(css));
}

/** The `sha256-…` source of the text of one stylesheet. */
export function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
