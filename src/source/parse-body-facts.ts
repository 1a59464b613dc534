import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { BodyFacts, BodyImage, BodyMarker, Opening, ScanOptions } from './body-facts.ts';
import { findLineAt } from './line-at.ts';
import {
  scanConversation,
  type Conversation,
  type ConversationFault,
} from './scan-conversation.ts';

type ParsedFacts = Pick<BodyFacts, 'markers' | 'images' | 'openings' | 'conversation'>;

const parser = unified().use(remarkParse).freeze();

/** Reads from the Markdown tree what cannot be seen by looking at the text alone. */
export function parseBodyFacts({ body, firstLine, speakers = [] }: ScanOptions): ParsedFacts {
  const tree = parser.parse(body);
  const shift = <T extends { line: number }>(fact: T): T => ({
    ...fact,
    line: fact.line + firstLine - 1,
  });
  return {
    markers: findMarkers(tree, body).map(shift),
    images: findImages(tree).map(shift),
    openings: tree.children.flatMap((block) => readOpening(block, body)).map(shift),
    ...(speakers.length > 0 && { conversation: placeConversation(tree, body) }),
  };

  function placeConversation(root: Root, text: string): Conversation {
    const { exchanges, faults } = scanConversation(root, text, speakers);
    return { exchanges, faults: faults.map(shiftFault) };
  }

  function shiftFault(fault: ConversationFault): ConversationFault {
    const { before } = fault;
    return { ...shift(fault), ...(before && { before: shift(before) }) };
  }
}

function findMarkers(tree: Root, body: string): BodyMarker[] {
  return tree.children.flatMap((block, index) => {
    const atEnd = !tree.children.slice(index + 1).some(isReadable);
    const found: BodyMarker[] = [];
    visit(block, (node) => {
      const place = placeOf(node, block);
      found.push(...findPoints(node, body).map((point) => ({ place, atEnd, ...point })));
    });
    return found;
  });
}

function placeOf(node: Nodes, block: RootContent): BodyMarker['place'] {
  if (node.type !== 'html') return 'shown';
  return node === block && isOnlyComments(node.value) ? 'root' : 'nested';
}

/** Looks into the source, not the value: in a fence or a quote the two have different lines. */
function findPoints(node: Nodes, body: string): { line: number; column: number }[] {
  if (!('value' in node)) return [];
  const start = node.position?.start.offset ?? 0;
  const source = body.slice(start, node.position?.end.offset);
  return [...source.matchAll(/<!--\s*members-only\s*-->/gi)].map(({ index }) =>
    findLineAt(body, start + index),
  );
}

/** Whether a reader would see anything of a block where it stands. */
function isReadable(block: RootContent): boolean {
  if (block.type === 'html') return !isOnlyComments(block.value);
  return !['definition', 'thematicBreak'].includes(block.type) && !isNote(block);
}

/** A note is shown where it is referred to, not where it stands. */
function isNote(block: RootContent): boolean {
  return block.type === 'paragraph' && /^\[\^[^\]]+\]:/.test(toString(block));
}

function isOnlyComments(html: string): boolean {
  return html.includes('<!--') && html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '';
}

function findImages(tree: Root): BodyImage[] {
  const sources = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!sources.has(identifier)) sources.set(identifier, url);
  });
  const images: BodyImage[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const src = node.type === 'image' ? node.url : (sources.get(node.identifier) ?? '');
    images.push({ src, alt: node.alt ?? '', ...startOf(node) });
  });
  return images;
}

/** An escaped colon (`Note\:`) says that the word before it is no speaker. */
function readOpening(block: RootContent, body: string): Opening[] {
  if (block.type !== 'paragraph') return [];
  const [written, name = ''] = /^([^:：\n]{1,60})[:：](?=\s|$)/.exec(toString(block)) ?? [];
  const label = name.trim();
  if (written === undefined || label === '' || isEscaped(block, body)) return [];
  return [{ label, written, styled: block.children[0]?.type !== 'text', ...startOf(block) }];
}

function isEscaped(block: Paragraph, body: string): boolean {
  const source = body.slice(block.position?.start.offset, block.position?.end.offset);
  return source[source.indexOf(':') - 1] === '\\';
}

function startOf(node: Nodes): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
