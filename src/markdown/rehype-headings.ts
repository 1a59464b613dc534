import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { contextOf } from './body-settings.ts';
import { textOf } from './text-of.ts';

/**
 * Gives every heading an id made of its words and makes it a link to itself, so that readers can
 * link to a part. Headings that have an id (questions) or a link in them keep what they have.
 */
export function rehypeHeadings() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { takenIds } = contextOf(file);
    visit(tree, 'element', ({ properties: { id } }) => {
      if (id) takenIds.add(String(id));
    });
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName) || node.properties.id) return;
      const id = createFreeId(textOf(node), takenIds);
      node.properties.id = id;
      if (node.children.length > 0 && !holdsLink(node)) linkToItself(node, id);
    });
  };
}

/** A readable id that no element has; it is added to the taken ones. Letters of any script stay. */
function createFreeId(text: string, takenIds: Set<string>): string {
  const parts = text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section'];
  const stem = parts.join('-');
  let id = stem;
  for (let copy = 2; takenIds.has(id); copy += 1) id = `${stem}-${copy}`;
  takenIds.add(id);
  return id;
}

function holdsLink(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child)),
  );
}

function linkToItself(node: Element, id: string): void {
  const properties = { className: ['permalink'], href: `#${id}` };
  node.children = [{ type: 'element', tagName: 'a', properties, children: node.children }];
}
