import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { placeImages, type PlaceImage } from '../../../src/article/place-images.ts';

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element[] = [],
): Element => ({ type: 'element', tagName, properties, children });

const picture: PlaceImage = async (src) =>
  element('picture', {}, [
    element('source', { srcSet: `${src}.avif` }),
    element('img', { src: `/_astro/${src}`, width: 10, height: 5 }),
  ]);

async function place(image: Element, how: PlaceImage): Promise<unknown> {
  const tree: Root = { type: 'root', children: [element('figure', {}, [image])] };
  await placeImages(tree, how);
  return (tree.children[0] as Element).children[0];
}

test('a picture comes in the place of an image, with the editor’s words', async () => {
  const image = element('img', { src: 'a.jpg', alt: 'A boat', title: 'The boat' });
  const words = { alt: 'A boat', title: 'The boat' };
  expect(await place(image, picture)).toEqual(
    element('picture', {}, [
      element('source', { srcSet: 'a.jpg.avif' }),
      element('img', { src: '/_astro/a.jpg', width: 10, height: 5, ...words }),
    ]),
  );
});

test('an image without words is one that screen readers pass over', async () => {
  const placed = await place(element('img', { src: 'a.jpg' }), async () => element('img', {}));
  expect(placed).toMatchObject({ tagName: 'img', properties: { alt: '' } });
});

test('an image for which nothing is given stays as it is', async () => {
  const image = element('img', { src: 'https://elsewhere.example/a.jpg', alt: 'A' });
  expect(await place(image, async () => undefined)).toEqual(structuredClone(image));
});

test('every image is asked for once, in the order of the text', async () => {
  const asked: string[] = [];
  const images = ['a', 'b', 'a'].map((src) => element('img', { src }));
  await placeImages({ type: 'root', children: images }, async (src) => {
    asked.push(src);
    return undefined;
  });
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('a picture that cannot be made fails the page', async () => {
  const failing = async () => Promise.reject(new Error('not a picture'));
  await expect(place(element('img', { src: 'a.jpg' }), failing)).rejects.toThrow('not a picture');
});
