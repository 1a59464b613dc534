import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isOnlyComments } from './html-comment.ts';

/**
 * Removes HTML comments: an editor's comment may hold a secret. Comments inside other raw HTML are
 * dropped by sanitizing; removing the plain ones here spares most bodies the HTML parser.
 */
export function remarkDropComments() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined || !isOnlyComments(node.value)) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
