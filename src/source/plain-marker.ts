/**
 * Where the one marker stands, found without parsing: alone on its line between blank lines, with no
 * code, no other HTML and an ordinary paragraph behind it. Gives nothing when there is a doubt, and
 * the text must be parsed.
 */
export function findPlainMarker(body: string): number | undefined {
  if (/^(?: {0,3})(?:```|~~~)/m.test(body)) return undefined;
  const [marker, second] = body.matchAll(/members-only/gi);
  if (!marker || second) return undefined;
  const line = /(?:^|\n[ \t\r]*\n)(<!-- members-only -->)[ \t]*\r?\n[ \t\r]*\n/.exec(body);
  if (!line) return undefined;
  const start = line.index + line[0].indexOf('<!--');
  const rest = body.slice(line.index + line[0].length);
  return hasOtherHtml(body, start) || !hasParagraph(rest) ? undefined : start;
}

function hasOtherHtml(body: string, markerStart: number): boolean {
  return [...body.matchAll(/<[a-z!?/]/gi)].some(({ index }) => index !== markerStart);
}

/** A block that starts with a letter or digit is read as text, whatever stands around it. */
function hasParagraph(rest: string): boolean {
  return /(?:^|\n[ \t\r]*\n)[\p{L}\p{N}“‘"']/u.test(rest);
}
