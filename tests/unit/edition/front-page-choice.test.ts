import { describe, expect, it } from 'vitest';
import { publish, slugsOf, type Draft } from './newsroom.ts';

const articles: Draft[] = Array.from({ length: 12 }, (_, n) => {
  return { slug: `n${n}`, published: `2012-09-${30 - n}` };
});
const headline: Draft = { slug: 'headline', published: '2012-10-01', extent: 'headline' };

describe('the lead of the front page', () => {
  it('is the editor’s choice', () => {
    expect(publish({ articles, frontPage: { lead: 'n5' } }).frontPage.lead?.slug).toBe('n5');
  });

  it('is the newest whole article when the chosen one is not public', () => {
    const draft: Draft = { slug: 'draft', draft: true };
    const { frontPage } = publish({
      articles: [headline, draft, ...articles],
      frontPage: { lead: 'draft' },
    });
    expect(frontPage.lead?.slug).toBe('n0');
  });

  it('is the newest when none is whole, and absent when there is none', () => {
    expect(publish({ articles: [headline] }).frontPage.lead?.slug).toBe('headline');
    expect(publish({ articles: [] }).frontPage).not.toHaveProperty('lead');
  });
});

describe('the lists of the front page', () => {
  it('automatic: the newest eight without the lead', () => {
    const { frontPage } = publish({ articles, frontPage: { lead: 'n2' } });
    expect(slugsOf(frontPage.latest)).toEqual(['n0', 'n1', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8']);
    const old = publish({ articles, frontPage: { lead: 'n11' } }).frontPage;
    expect(slugsOf(old.latest)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7']);
  });

  it('chosen: in the order of the editor, without what is not public', () => {
    const { frontPage } = publish({
      articles,
      frontPage: { opinion: ['n3', 'gone', 'n1'], beside: ['n2'], latest: ['n9', 'gone', 'n0'] },
    });
    expect(slugsOf(frontPage.opinion)).toEqual(['n3', 'n1']);
    expect(slugsOf(frontPage.beside)).toEqual(['n2']);
    expect(slugsOf(frontPage.latest)).toEqual(['n9', 'n0']);
    expect(frontPage.latestTitle).toBe('Latest');
  });
});
