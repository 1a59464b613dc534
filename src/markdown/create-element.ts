import type { Element, ElementContent, Text } from 'hast';

/** An element of a tree (hast); properties have their names in the DOM, such as `className`. */
export function createElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words of a tree, which are escaped when it becomes HTML. */
export function createText(value: string): Text {
  return { type: 'text', value };
}
