import { distance } from 'fastest-levenshtein';
import { findLineAt } from './line-at.ts';

/** A comment that was probably meant to be the marker. Lines are those of the file. */
export interface CommentMarker {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const word = 'membersonly';

/** Comments that look like a misspelt members-only marker: `<!-- member only -->`, `<!— members-only —>`. */
export function scanComments(body: string, firstLine: number): CommentMarker[] {
  if (!body.includes('<!')) return [];
  return [...body.matchAll(/<! ?[-–—]+([^\n>]{0,40}?)[-–—]+ ?>/g)].flatMap((match) => {
    const [comment, text = ''] = match;
    if (/^<!--\s*members-only\s*-->$/i.test(comment) || !isNearMarker(text)) return [];
    const { line, column } = findLineAt(body, match.index);
    return [{ text: comment, line: line + firstLine - 1, column }];
  });
}

/** Whether words are those of the marker, or hardly others. */
export function isNearMarker(text: string): boolean {
  const letters = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  return distance(letters, word) <= 2;
}
