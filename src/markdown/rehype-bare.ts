import type { Nodes, Root } from 'hast';

/** Removes positions and other data: a tree that is sealed or compared holds only what is read. */
export function rehypeBare() {
  return (tree: Root): void => strip(tree);
}

function strip(node: Nodes): void {
  delete node.position;
  delete node.data;
  if ('children' in node) node.children.forEach(strip);
}
