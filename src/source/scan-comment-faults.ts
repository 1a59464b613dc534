import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyText, FilePlace } from './body-text.ts';
import { isNearMarker } from './scan-comments.ts';

/**
 * A note to colleagues that is none: `swallows` hides the text behind it, because it is never closed;
 * `shown` is read by everybody, because an empty line stands in it or its signs are others.
 */
export interface CommentFault extends FilePlace {
  readonly kind: 'swallows' | 'shown';
  readonly text: string;
}

/** Comments that are not closed, and those whose hyphens a program has turned into dashes. */
export function scanCommentFaults(text: BodyText): CommentFault[] {
  if (!text.body.includes('<!') || !isDoubtful(text.body)) return [];
  const faults: CommentFault[] = [];
  visit(text.tree, (node: Nodes) => {
    if (node.type !== 'html' && node.type !== 'text') return;
    const start = node.position?.start.offset ?? 0;
    const source = text.body.slice(start, node.position?.end.offset);
    const index = node.type === 'html' ? findOpen(source) : findShown(source);
    if (index === undefined) return;
    const kind = node.type === 'html' ? 'swallows' : 'shown';
    const [line = ''] = source.slice(index).split('\n', 1);
    faults.push({ kind, text: line.trimEnd(), ...text.placeAt(start + index) });
  });
  return faults.filter((fault) => !isMisspeltMarker(fault.text));
}

/** Every comment opens once, closes once, and has no empty line in it. */
function isDoubtful(body: string): boolean {
  if (dashed.test(body)) return true;
  const whole = body.replaceAll(/<!--(?:(?!<!--|-->|\n[ \t\r]*\n)[\s\S])*-->/g, '');
  return whole.includes('<!--');
}

const dashed = /(?<!\\)<! ?(?:-(?!-)|[–—])/;

/** The comment of a piece of HTML that another one opens in, or that goes on to its end. */
function findOpen(html: string): number | undefined {
  for (const { 0: comment, index } of html.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)) {
    if (!comment.endsWith('-->') || comment.lastIndexOf('<!--') > 0) return index;
  }
  return undefined;
}

/** A comment that readers see as text; a backslash before it says that this is meant. */
function findShown(words: string): number | undefined {
  return /(?<!\\)<!(?:--| ?-| ?[–—])/.exec(words)?.index;
}

/** Those are told of as what they are meant to be. */
function isMisspeltMarker(text: string): boolean {
  const [, words] = /^<! ?[-–—]+(.{0,40}?)[-–—]+ ?>/.exec(text) ?? [];
  return words !== undefined && isNearMarker(words);
}
