import type { Element, Nodes } from 'hast';

/**
 * The text a reader reads, without the numbers of exchanges and notes. Blocks are set apart by a
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
  if (!('children' in node) || (node.type === 'element' && isNumber(node))) return;
  const apart = node.type === 'element' && !inlineElements.has(node.tagName);
  if (apart) parts.push('\n');
  for (const child of node.children) collectText(child, parts);
  if (apart) parts.push('\n');
}

function isNumber({ properties }: Element): boolean {
  if (hasClass(properties.className, 'exchange-number')) return true;
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
}

/** Whether a `className` property holds a class. */
export function hasClass(className: Element['properties'][string], name: string): boolean {
  return Array.isArray(className) ? className.includes(name) : className === name;
}
