import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { makeAddressesAbsolute } from '../../../src/feeds/absolute-addresses.ts';

const page = 'https://news.example/base/articles/2024/one/';

function resolve(tagName: string, properties: Element['properties']): Element['properties'] {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName, properties, children: [] }],
  };
  makeAddressesAbsolute(tree, page);
  return (tree.children[0] as Element).properties;
}

test.each([
  ['/base/topics/', 'https://news.example/base/topics/'],
  ['../two/', 'https://news.example/base/articles/2024/two/'],
  ['#exchange-2', `${page}#exchange-2`],
  ['?page=2', `${page}?page=2`],
  ['//cdn.example/a.png', 'https://cdn.example/a.png'],
  ['https://other.example/x', 'https://other.example/x'],
  ['mailto:desk@news.example', 'mailto:desk@news.example'],
])('%s leads to %s', (address, expected) => {
  for (const name of ['href', 'src', 'cite']) {
    expect(resolve('a', { [name]: address })).toEqual({ [name]: expected });
  }
});

test('every picture of a list of sizes is found, with its size', () => {
  const srcSet = '/base/a.webp 360w, /base/b.webp 720w';
  expect(resolve('img', { srcSet }).srcSet).toBe(
    'https://news.example/base/a.webp 360w, https://news.example/base/b.webp 720w',
  );
});

test('what is no address stays', () => {
  const properties = { id: 'one', title: '/not/an/address', className: ['a'] };
  expect(resolve('p', { ...properties })).toEqual(properties);
});
