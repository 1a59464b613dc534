import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { makeInput } from '../../support/make-input.ts';

const articles = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return [`2024/n${day}`, { published: `2024-01-${day}` }];
  }),
);
const withDraft = { ...articles, '2024/draft': { published: '2024-02-01', draft: true } };
const choice = { opinion: [], beside: [], latestTitle: 'Latest', latest: 'automatic' as const };
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

describe('the front page', () => {
  it('shows the eight newest articles but the lead', () => {
    const frontPage = { ...choice, lead: 'n11' };
    const edition = makeEdition(makeInput(articles, { frontPage }));
    expect(edition.frontPage.lead?.slug).toBe('n11');
    expect(slugs(edition.frontPage.latest)).toEqual([
      'n12',
      'n10',
      'n09',
      'n08',
      'n07',
      'n06',
      'n05',
      'n04',
    ]);
  });

  it('leaves out what is not public, and leads with the newest instead', () => {
    const lists = { opinion: ['draft', 'n01'], beside: ['n02', 'draft'], latest: ['n03', 'draft'] };
    const frontPage = { ...choice, ...lists, lead: 'draft' };
    const edition = makeEdition(makeInput(withDraft, { frontPage }));
    expect(edition.frontPage.lead?.slug).toBe('n12');
    expect(slugs(edition.frontPage.opinion)).toEqual(['n01']);
    expect(slugs(edition.frontPage.beside)).toEqual(['n02']);
    expect(slugs(edition.frontPage.latest)).toEqual(['n03']);
  });

  it('keeps the order of a chosen list', () => {
    const frontPage = { ...choice, lead: 'n01', latest: ['n03', 'n09', 'n05'] };
    const edition = makeEdition(makeInput(articles, { frontPage }));
    expect(slugs(edition.frontPage.latest)).toEqual(['n03', 'n09', 'n05']);
  });

  it('has no lead when nothing is public', () => {
    expect(makeEdition(makeInput({})).frontPage.lead).toBeUndefined();
  });
});
