import type { Root } from 'mdast';
import { contextOf } from './body-settings.ts';
import { createTeaserEnd } from './element-node.ts';
import { checkMarkers } from './members-marker.ts';
import { findTeaserEnd } from './teaser-end.ts';

/**
 * Marks the end of the teaser in a members' article. A marker that is not a line of its own is
 * obeyed in the safe way: the whole block that holds it is gated. Throws MarkerError.
 */
export function remarkMembersOnly() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { access, speakers } = contextOf(file).settings;
    const [marker] = checkMarkers(tree, access);
    if (access === 'free') return;
    const index = marker?.block ?? findTeaserEnd(tree.children, speakers);
    tree.children.splice(index, marker?.place === 'root' ? 1 : 0, createTeaserEnd());
  };
}
