import { expect, it } from 'vitest';
import { findFirstAddress, formArticleAddress } from '../../../src/schemas/article-address.ts';

it('forms the address from the folder and the file name', () => {
  expect(formArticleAddress({ year: '2012', slug: 'spies' })).toBe('/articles/2012/spies/');
});

it('keeps the identity of a renamed article', () => {
  const now = { year: '2024', slug: 'spies' };
  const unchanged = { firstYear: '2024', id: 'spies' };
  expect(findFirstAddress(now)).toEqual(unchanged);
  expect(findFirstAddress(now, ['/articles/12/first/', '/topics/x/'])).toEqual(unchanged);
  const renamed = ['/old/117', '/articles/2012/first/', '/articles/2013/second/'];
  expect(findFirstAddress(now, renamed)).toEqual({ firstYear: '2012', id: 'first' });
});
