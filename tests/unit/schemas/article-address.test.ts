import { expect, it } from 'vitest';
import { findPermanentId, formArticleAddress } from '../../../src/schemas/article-address.ts';

it('forms the address from the folder and the file name', () => {
  expect(formArticleAddress({ year: '2012', slug: 'spies' })).toBe('/articles/2012/spies/');
});

it('keeps the identity of a renamed article', () => {
  expect(findPermanentId('spies')).toBe('spies');
  expect(findPermanentId('spies', ['/old/117', '/articles/2012/first/', '/articles/2012/b/'])).toBe(
    'first',
  );
  expect(findPermanentId('spies', ['/articles/12/first/', '/topics/x/'])).toBe('spies');
});
