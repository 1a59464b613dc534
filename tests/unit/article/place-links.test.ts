import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { placeLinks } from '../../../src/article/place-links.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';

function place(markdown: string): string {
  const { teaser } = renderBody(markdown, { kind: 'news', access: 'free' }).public;
  placeLinks(teaser, (path) => `/reader${path}`);
  return toHtml(teaser);
}

test('an address from the root of the site stands below the base path', () => {
  expect(place('[About](/about/?a#b) us')).toContain('<a href="/reader/about/?a#b">');
  expect(place('A ![ship](/ship.png) sails')).toContain('src="/reader/ship.png"');
});

test.each([
  'https://news.example/about/',
  '//news.example/about/',
  '#top',
  '../2012/spies/',
  'mailto:a@b.example',
])('%s stays as it is written', (address) => {
  expect(place(`[There](${address})`)).toContain(`<a href="${address}">`);
});
