import type { Parents, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { createMark } from './element-node.ts';

/**
 * Marks up the editors' insertions, `[arms]`, inside the turns of an interview, brackets included.
 * Of nested brackets the outermost pair is marked; brackets without a partner, in code or in links
 * are left alone.
 */
export function remarkInsertions() {
  return (tree: Root): void => {
    visit(tree, 'conversationBlock', (conversation) => {
      visit(conversation, (node) => {
        if (node.type === 'link' || node.type === 'linkReference') return SKIP;
        if (node.type === 'conversationMark') return SKIP;
        if ('children' in node && holdsBrackets(node)) markInsertions(node);
        return undefined;
      });
      return SKIP;
    });
  };
}

function holdsBrackets(node: Parents): boolean {
  return node.children.some((child) => child.type === 'text' && child.value.includes('['));
}

function markInsertions(parent: Parents): void {
  const pieces = parent.children.flatMap((child) =>
    child.type === 'text' ? splitAtBrackets(child.value) : [child as PhrasingContent],
  );
  const marked: PhrasingContent[] = [];
  let next = 0;
  for (const [start, end] of findOutermostPairs(pieces)) {
    marked.push(...pieces.slice(next, start));
    marked.push(
      createMark('span', { className: ['insertion'] }, joinTexts(pieces.slice(start, end))),
    );
    next = end;
  }
  parent.children = joinTexts([...marked, ...pieces.slice(next)]);
}

function splitAtBrackets(text: string): PhrasingContent[] {
  return text
    .split(/([[\]])/)
    .filter((value) => value !== '')
    .map((value) => ({ type: 'text', value }));
}

/** Start and end (exclusive) of each pair that stands in no other pair and holds something. */
function findOutermostPairs(pieces: PhrasingContent[]): [number, number][] {
  const open: number[] = [];
  let pairs: [number, number][] = [];
  pieces.forEach((piece, index) => {
    const text = piece.type === 'text' ? piece.value : '';
    if (text === '[') open.push(index);
    const start = text === ']' ? open.pop() : undefined;
    if (start === undefined || isBlank(pieces.slice(start + 1, index))) return;
    pairs = [...pairs.filter(([inner]) => inner < start), [start, index + 1]];
  });
  return pairs;
}

function isBlank(pieces: PhrasingContent[]): boolean {
  return pieces.every((piece) => piece.type === 'text' && piece.value.trim() === '');
}

function joinTexts(pieces: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text') last.value += piece.value;
    else joined.push(piece);
  }
  return joined;
}
