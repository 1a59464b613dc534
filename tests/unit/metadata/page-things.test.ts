import { describe, expect, test } from 'vitest';
import { listThings } from '../../../src/metadata/page-things.ts';
import { openSite } from './site.ts';

const { context } = openSite({ articles: [] });
const page = { title: 'T', description: 'D', isFront: false };

describe('the things of a page', () => {
  test('the front page tells of the newspaper and of the site', () => {
    const things = listThings({ ...page, path: '/', isFront: true }, context);
    expect(things).toMatchObject([
      {
        '@type': 'NewsMediaOrganization',
        url: 'https://harbour.example/reader/',
        logo: 'https://harbour.example/reader/icon-512.png',
      },
      { '@type': 'WebSite', name: 'The Harbour', inLanguage: 'en' },
    ]);
    expect(things[1]?.['publisher']).toEqual({ '@id': things[0]?.['@id'] });
  });

  test('a reader of another newspaper’s texts points to its site, and claims no logo for it', () => {
    const publication = { ...context.publication, website: 'https://harbour-news.example/' };
    const [publisher] = listThings(
      { ...page, path: '/', isFront: true },
      { ...context, publication },
    );
    expect(publisher).toMatchObject({ url: 'https://harbour-news.example/', logo: undefined });
  });

  test('a breadcrumb is numbered from the front page, and its last step has no address', () => {
    const breadcrumb = [{ name: 'Archive', path: '/archive/' }, { name: '2012' }];
    expect(listThings({ ...page, path: '/archive/2012/', breadcrumb }, context)).toEqual([
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            name: 'Front page',
            item: 'https://harbour.example/reader/',
          },
          {
            '@type': 'ListItem',
            position: 2,
            name: 'Archive',
            item: 'https://harbour.example/reader/archive/',
          },
          { '@type': 'ListItem', position: 3, name: '2012', item: undefined },
        ],
      },
    ]);
  });
});
