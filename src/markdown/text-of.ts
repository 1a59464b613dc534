import type { Element, Nodes } from 'hast';

/**
 * The text a reader reads, without the numbers of exchanges and notes, nor what stands for a removed one. Blocks are set apart by a
 * line feed, so that the words of two paragraphs never run together.
 */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join('');
}

const inlineElements = new Set(
  'a span em strong del ins abbr cite q sub sup small code kbd time input img'.split(' '),
);

function collectText(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node) || (node.type === 'element' && isFurniture(node))) return;
  const apart = node.type === 'element' && !inlineElements.has(node.tagName);
  if (apart) parts.push('\n');
  for (const child of node.children) collectText(child, parts);
  if (apart) parts.push('\n');
}

/** What our pages add to the words of the article. */
function isFurniture({ properties }: Element): boolean {
  if (furniture.some((name) => hasClass(properties.className, name))) return true;
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
}

const furniture = ['exchange-number', 'removed-exchange', 'correction-note'];

/** Whether a `className` property holds a class. */
export function hasClass(className: Element['properties'][string], name: string): boolean {
  return Array.isArray(className) ? className.includes(name) : className === name;
}
