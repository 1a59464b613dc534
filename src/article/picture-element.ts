import type { Element } from 'hast';
import type { PublishedImage } from '../images/publish-image.ts';
import { createElement } from '../markdown/create-element.ts';

/** How wide an image of the body is drawn: the text column, or the whole of a phone. */
const sizes = '(width >= 64rem) 664px, 94vw';

/** The `<picture>` of an image inside an article's text. */
export function pictureElement(image: PublishedImage): Element {
  const { src, webp, avif, width, height } = image;
  const source = createElement('source', { type: 'image/avif', srcSet: avif, sizes });
  const loading = { loading: 'lazy', decoding: 'async' };
  const img = createElement('img', { src, srcSet: webp, sizes, width, height, ...loading });
  return createElement('picture', {}, [source, img]);
}

/** An image as `data:` address: pictures behind the marker are sealed with the text they belong to. */
export function inlineImageElement(
  bytes: Buffer,
  size: { width: number; height: number },
): Element {
  return createElement('img', {
    src: `data:image/webp;base64,${bytes.toString('base64')}`,
    ...size,
  });
}
