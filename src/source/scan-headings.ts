import { visit } from 'unist-util-visit';
import type { BodyText, FilePlace } from './body-text.ts';

/** A heading of the wrong rank, and the one above it that it should follow. */
export interface WrongHeading extends FilePlace {
  readonly depth: number;
  /** The deepest rank that may stand there. */
  readonly deepest: number;
}

/**
 * Headings that start above the second rank or leave out one: a reader who listens to a page finds
 * the way by their ranks.
 */
export function scanHeadings(text: BodyText): WrongHeading[] {
  return hasPlainHeadings(text.body) ? [] : judge(listDepths(text));
}

/** Only headings of the second rank, marked by signs at the start of their lines: most articles. */
function hasPlainHeadings(body: string): boolean {
  if (/<h[1-6]\b/i.test(body) || /^[ \t>]*(?:=+|-+)[ \t\r]*$/m.test(body)) return false;
  return [...body.matchAll(/^[ \t>*+-]*(#{1,6})(?=[ \t\r\n])/gm)].every(
    ([, signs]) => signs === '##',
  );
}

interface Ranked extends FilePlace {
  readonly depth: number;
}

function listDepths(text: BodyText): Ranked[] {
  const headings: Ranked[] = [];
  visit(text.tree, (node) => {
    if (node.type === 'heading') headings.push({ depth: node.depth, ...text.placeOf(node) });
    if (node.type !== 'html') return;
    for (const [, depth] of node.value.matchAll(/<h([1-6])\b/gi)) {
      headings.push({ depth: Number(depth), ...text.placeOf(node) });
    }
  });
  return headings;
}

function judge(headings: readonly Ranked[]): WrongHeading[] {
  let before = 1;
  return headings.flatMap((heading) => {
    const deepest = before + 1;
    before = Math.max(2, heading.depth);
    return heading.depth > 1 && heading.depth <= deepest ? [] : [{ ...heading, deepest }];
  });
}
