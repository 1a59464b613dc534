/** Whether a piece of raw HTML holds comments (an unclosed one included) and nothing else. */
export function isOnlyComments(html: string): boolean {
  return html.includes('<!--') && html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '';
}
