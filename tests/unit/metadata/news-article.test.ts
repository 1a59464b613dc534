import { describe, expect, test } from 'vitest';
import { describeArticle } from '../../../src/metadata/news-article.ts';
import type { Draft } from '../edition/newsroom.ts';
import { openSite } from './site.ts';

const speakers: Draft['speakers'] = [
  { id: 'paper', name: 'The Harbour', role: 'interviewer' },
  { id: 'pilot', name: 'Rosa Pilot', role: 'interviewee', labels: ['Pilot'], position: 'Pilot' },
];

function describeDraft(
  draft: Partial<Draft>,
  facts: { isGated?: boolean; images?: string[] } = {},
) {
  const { edition, context } = openSite({
    articles: [{ slug: 'a', ...draft }],
    topics: { ferries: 'Ferries', weather: 'Weather' },
    authors: { ann: 'Ann Author' },
  });
  const article = edition.article('a');
  if (!article) throw new Error('The article is not public.');
  const { isGated = false, images = ['https://harbour.example/reader/share/a.png'] } = facts;
  return describeArticle({ article, description: 'The standfirst.', isGated, images }, context);
}

describe('an article as schema.org has it', () => {
  test('says who wrote what about what, and where it is', () => {
    expect(
      describeDraft({ title: 'Ferry late', authors: ['ann'], topics: ['ferries', 'weather'] }),
    ).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://harbour.example/reader/articles/2012/a/',
      headline: 'Ferry late',
      description: 'The standfirst.',
      author: [
        {
          '@type': 'Person',
          name: 'Ann Author',
          url: 'https://harbour.example/reader/authors/ann/',
        },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbour' },
      articleSection: 'Ferries',
      keywords: ['Ferries', 'Weather'],
      image: ['https://harbour.example/reader/share/a.png'],
    });
  });

  test('gives times with their zone, and a mere day as a day', () => {
    const timed = { published: '2024-01-05T08:30', updated: '2024-01-06' };
    expect(describeDraft(timed)).toMatchObject({
      datePublished: '2024-01-05T08:30:00+01:00',
      dateModified: '2024-01-06',
    });
  });

  test('a correction is a modification, but not one that is still to come', () => {
    const corrections = [
      { date: '2024-01-09', was: 'five', now: 'six' },
      { date: '2024-03-01', was: 'six', now: 'seven' },
    ];
    const thing = describeDraft({ published: '2024-01-05', corrections });
    expect(thing.dateModified).toBe('2024-01-09');
  });

  test('invents no publication for what was only copied', () => {
    const thing = describeDraft({ published: undefined, captured: '2024-02-21' });
    expect(thing.datePublished).toBeUndefined();
    expect(thing.dateModified).toBeUndefined();
  });

  test('an opinion and an analysis say so', () => {
    expect(describeDraft({ kind: 'opinion' })['@type']).toEqual([
      'NewsArticle',
      'OpinionNewsArticle',
    ]);
    expect(describeDraft({ kind: 'analysis' })['@type']).toContain('AnalysisNewsArticle');
    expect(describeDraft({ kind: 'brief' })['@type']).toBe('NewsArticle');
  });

  test('what holds something back names the element that stands for it', () => {
    expect(describeDraft({}, { isGated: true })).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.gated' },
    });
    expect(describeDraft({})).toMatchObject({ isAccessibleForFree: true, hasPart: undefined });
  });

  test('who is interviewed is a person, the newspaper that asks is none', () => {
    const pilot = { '@type': 'Person', name: 'Rosa Pilot', jobTitle: 'Pilot' };
    const url = 'https://harbour.example/reader/speakers/pilot/';
    expect(describeDraft({ kind: 'interview', speakers }).contributor).toEqual([{ ...pilot, url }]);
    const blurb = describeDraft({ kind: 'interview', extent: 'blurb', speakers });
    expect(blurb.contributor).toEqual([pilot]);
    expect(describeDraft({}).contributor).toBeUndefined();
  });
});
