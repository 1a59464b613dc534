import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Attributes in which an editor names a page or a file of this site from its root: `/about/`. */
const addresses = ['href', 'src', 'cite'];

/**
 * Puts the base path of the site before addresses from its root, because an editor does not know below
 * which path the site will be published. The tree is changed.
 * @param pathTo gives the path as a browser must ask for it
 */
export function placeLinks(tree: Root, pathTo: (path: string) => string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of addresses) {
      const value = properties[name];
      // Two slashes name another host.
      if (typeof value === 'string' && /^\/(?!\/)/.test(value)) properties[name] = pathTo(value);
    }
  });
}
