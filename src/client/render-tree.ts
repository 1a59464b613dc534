import { allowedAttribute, isAllowedElement, requiredAttributes } from '../paywall/open.ts';

interface TreeNode {
  type?: unknown;
  value?: unknown;
  tagName?: unknown;
  properties?: Record<string, unknown>;
  children?: unknown[];
}

/**
 * Builds DOM nodes from a hast tree, element by element and attribute by attribute, by the allow-list
 * that the build sanitises with; never through HTML text (Trusted Types). What is not on the list
 * is left out, the words inside it stay.
 */
export function renderTree(children: unknown[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  appendAll(fragment, children);
  return fragment;
}

function appendAll(parent: ParentNode, children: unknown[]): void {
  for (const child of children) append(parent, Object(child));
}

function append(parent: ParentNode, node: TreeNode): void {
  if (node.type === 'text') parent.append(String(node.value));
  if (node.type !== 'element') return;
  const name = String(node.tagName);
  const children = Array.isArray(node.children) ? node.children : [];
  if (!isAllowedElement(name)) return appendAll(parent, children);
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(Object(node.properties))) {
    const attribute = allowedAttribute(name, property, value);
    if (attribute) element.setAttribute(...attribute);
  }
  for (const attribute of requiredAttributes(name)) element.setAttribute(...attribute);
  appendAll(element, children);
  parent.append(element);
}
