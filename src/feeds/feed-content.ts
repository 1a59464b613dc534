import type { Element, ElementContent, Root, RootContent } from 'hast';
import { makeAddressesAbsolute } from './absolute-addresses.ts';
import { createElement } from '../markdown/create-element.ts';

/**
 * The text of an article as a feed carries it: what our pages need for themselves (classes, ids, links
 * within the page, sizes for their layout) is gone, what a reader needs is real text.
 * @param page the absolute address of the article
 * @throws Error that names an address which leads nowhere
 */
export function makeFeedContent(teaser: Root, page: string): Root {
  const tree: Root = { type: 'root', children: teaser.children.flatMap(cleanNode) };
  makeAddressesAbsolute(tree, page);
  return tree;
}

/** Attributes that mean something outside of our pages; by their names in hast. */
const meaningful = new Set(
  'href title src srcSet poster alt width height cite dateTime lang dir colSpan rowSpan scope start reversed type'.split(
    ' ',
  ),
);

/** Elements that only hold others together on our pages. */
const wrappers = new Set(['section', 'div', 'span', 'picture']);

/** Nothing of these is text. */
const dropped = new Set(['script', 'style', 'source', 'iframe', 'object']);

function cleanNode<T extends RootContent | ElementContent>(node: T): (T | ElementContent)[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  if (dropped.has(node.tagName) || isPageFurniture(node) || isTracker(node)) return [];
  const children = node.children.flatMap((child) => cleanNode(child));
  if (hasClass(node, 'speaker')) return [createElement('strong', {}, children)];
  if (node.tagName === 'input') return [{ type: 'text', value: taskMark(node) }];
  if (wrappers.has(node.tagName) || isInPageMark(node)) return children;
  return [createElement(node.tagName, keepMeaningful(node.properties), children)];
}

const furniture = ['exchange-number', 'removed-exchange', 'correction-note'];

/** The number of an exchange, the note of a correction and the way back from a note lead to places that only our page has. */
function isPageFurniture(node: Element): boolean {
  if (furniture.some((name) => hasClass(node, name))) return true;
  return node.properties.dataFootnoteBackref !== undefined;
}

/** A heading's link to itself, and the number of a note: the words stay, the link goes. */
function isInPageMark(node: Element): boolean {
  return (
    hasClass(node, 'permalink') ||
    hasClass(node, 'term') ||
    node.properties.dataFootnoteRef !== undefined
  );
}

/** A picture that nobody can see is there to count readers. */
function isTracker({ tagName, properties: { width, height } }: Element): boolean {
  const isTiny = (size: unknown) => size !== undefined && size !== null && Number(size) <= 1;
  return tagName === 'img' && (isTiny(width) || isTiny(height));
}

function taskMark({ properties }: Element): string {
  return properties.checked ? '☑' : '☐';
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function keepMeaningful(properties: Element['properties']): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => meaningful.has(name));
  return Object.fromEntries(kept);
}
