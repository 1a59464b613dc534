import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table into a box that a wide one can be scrolled in, also with the keyboard, and turns
 * the obsolete `align` of its cells into a class.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(node, 'element', tidyCell);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}

function tidyCell(cell: Element): void {
  const { align } = cell.properties;
  if (typeof align === 'string' && ['left', 'center', 'right'].includes(align)) {
    cell.properties.className = [`align-${align}`];
  }
  if (cell.tagName === 'th') cell.properties.scope ??= 'col';
}
