import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives the properties and sources of an image file, or nothing to leave the image as it is. */
export type PlaceImage = (src: string) => Promise<Element | undefined>;

/**
 * Puts a published picture in the place of each image of a tree. The tree is changed; alternative
 * text and title of the editor's image stay.
 */
export async function placeImages(tree: Root, place: PlaceImage): Promise<void> {
  const images: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') images.push(node);
  });
  for (const image of images) {
    const picture = await place(String(image.properties.src));
    if (picture) replaceBy(image, picture);
  }
}

function replaceBy(image: Element, picture: Element): void {
  const { alt = '', title } = image.properties;
  const drawn = picture.tagName === 'img' ? picture : picture.children.find(isImage);
  if (drawn) Object.assign(drawn.properties, { alt, title });
  Object.assign(image, picture);
}

function isImage(node: Element['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}
