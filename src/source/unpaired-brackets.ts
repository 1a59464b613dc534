import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { findLineAt } from './line-at.ts';
import type { ConversationFault } from './scan-conversation.ts';

/**
 * Square brackets of a block that have no partner. An escaped one (`\[`) is meant as it stands, and
 * what is code is no bracket.
 */
export function findUnpairedBrackets(block: RootContent, body: string): ConversationFault[] {
  const start = block.position?.start.offset ?? 0;
  const source = blankCode(block, body.slice(start, block.position?.end.offset), start);
  if (!/[[\]]/.test(source)) return [];
  const open: number[] = [];
  const unopened: number[] = [];
  for (const { index, 0: sign } of source.matchAll(/\\.|[[\]]/gs)) {
    if (sign === '[') open.push(index);
    else if (sign === ']' && open.pop() === undefined) unopened.push(index);
  }
  const describe = (kind: ConversationFault['kind']) => (at: number) => ({
    kind,
    text: kind === 'unclosed-bracket' ? wordsAfter(source, at) : wordsBefore(source, at),
    ...findLineAt(body, start + at),
  });
  return [...open.map(describe('unclosed-bracket')), ...unopened.map(describe('unopened-bracket'))];
}

/** Code keeps its length and loses its signs. */
function blankCode(block: RootContent, source: string, start: number): string {
  let text = source;
  visit(block, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html') return;
    const from = (node.position?.start.offset ?? start) - start;
    const to = (node.position?.end.offset ?? start) - start;
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  });
  return text;
}

function wordsAfter(source: string, at: number): string {
  return /^\[[^\s\].,;:?!]*/.exec(source.slice(at))?.[0] ?? '[';
}

function wordsBefore(source: string, at: number): string {
  return /[^\s[.,;:?!]*\]$/.exec(source.slice(0, at + 1))?.[0] ?? ']';
}
