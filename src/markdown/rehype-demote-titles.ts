import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes every h1 of a body an h2: the page's one title is the article's. */
export function rehypeDemoteTitles() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') node.tagName = 'h2';
    });
  };
}
