import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { createElement } from './create-element.ts';

/**
 * Makes an image that stands alone in its paragraph a figure. Its title is the caption, and a last
 * parenthesis such as "(Photo: EUobserver)" in it the credit.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const lone = node.tagName === 'p' ? loneChild(node) : undefined;
      const image = lone?.tagName === 'a' ? loneChild(lone) : lone;
      if (!lone || image?.tagName !== 'img' || !parent || index === undefined) return undefined;
      parent.children[index] = createFigure(lone, image);
      return SKIP;
    });
  };
}

function loneChild({ children }: Element): Element | undefined {
  const [child, ...others] = children.filter((c) => c.type !== 'text' || c.value.trim() !== '');
  return child?.type === 'element' && others.length === 0 ? child : undefined;
}

function createFigure(content: Element, image: Element): Element {
  const title = String(image.properties.title ?? '');
  delete image.properties.title;
  const caption = title ? [createElement('figcaption', {}, createCaption(title))] : [];
  return createElement('figure', {}, [content, ...caption]);
}

function createCaption(title: string): ElementContent[] {
  const [, caption = title, credit] =
    /^(.*)\(((?:Photo|Illustration|Graphic|Image|Credit)s?:.*)\)\s*$/is.exec(title) ?? [];
  if (credit === undefined) return [{ type: 'text', value: title }];
  const mark = createElement('span', { className: ['credit'] }, [{ type: 'text', value: credit }]);
  return caption ? [{ type: 'text', value: caption }, mark] : [mark];
}
