import { describe, expect, it } from 'vitest';
import { publish, slugsOf, type Draft, type Newsroom } from './newsroom.ts';

const shared = { topics: ['port', 'secret'], authors: ['ann', 'ghost'] };
const hidden: Draft[] = [
  { slug: 'hidden-draft', draft: true, ...shared },
  { slug: 'hidden-future', published: '2024-02-21T13:00:01', ...shared },
  { slug: 'hidden-copy', captured: '2024-02-22', ...shared },
  { slug: 'hidden-again', published: '2025-01-01', captured: '2024-01-01', ...shared },
];
const slugs = slugsOf(hidden);
const newsroom: Newsroom = {
  articles: [
    { slug: 'open', topics: ['port'], authors: ['ann'], related: slugs },
    { slug: 'older', published: '2012-01-01', topics: ['port'], authors: ['ann'] },
    ...hidden,
  ],
  topics: { port: 'The port', secret: 'Hidden affairs' },
  authors: { ann: 'Ann', ghost: 'Hidden hand' },
  frontPage: { lead: 'hidden-draft', opinion: slugs, beside: slugs, latest: [...slugs, 'open'] },
};

describe('drafts and future articles', () => {
  const edition = publish(newsroom);

  it('are nowhere in the edition, not by a word', () => {
    expect(JSON.stringify(edition)).not.toMatch(/hidden/i);
    expect(slugsOf(edition.articles)).toEqual(['open', 'older']);
  });

  it('are not found, not related and no neighbours', () => {
    const [open] = edition.articles;
    const port = edition.topic('port');
    if (!open || !port) throw new Error('The open article and its topic are missing.');
    expect(slugs.map((slug) => edition.article(slug))).toEqual(slugs.map(() => undefined));
    expect(slugsOf(edition.relatedTo(open, 10))).toEqual(['older']);
    expect(edition.earlierIn(port, open)?.slug).toBe('older');
    expect(edition.topic('secret')).toBeUndefined();
    expect(edition.author('ghost')).toBeUndefined();
  });

  it('leave the topics and authors of others as they are', () => {
    expect(edition.topics.map(({ id, articles }) => [id, articles.length])).toEqual([['port', 2]]);
    expect(edition.authors.map(({ id, articles }) => [id, articles.length])).toEqual([['ann', 2]]);
  });

  it('are counted in no year of the archive', () => {
    expect(edition.archive.years.map(({ year, count }) => [year, count])).toEqual([['2012', 2]]);
  });

  it('are shown to an editor at work, and marked', () => {
    const preview = publish({ ...newsroom, includeUnpublished: true });
    expect(preview.article('hidden-draft')?.status).toBe('draft');
    expect(preview.article('hidden-future')?.status).toBe('scheduled');
    expect(preview.article('open')?.status).toBe('published');
    expect(preview.frontPage.lead?.slug).toBe('hidden-draft');
    expect(preview.topic('secret')?.articles).toHaveLength(4);
  });
});

describe('the moment of publication', () => {
  const articles: Draft[] = [{ slug: 'noon', published: '2024-02-21T13:00' }];

  it('has come at that very millisecond, in the time zone of the newspaper', () => {
    expect(publish({ articles, now: '2024-02-21T12:00:00Z' }).articles).toHaveLength(1);
    expect(publish({ articles, now: '2024-02-21T11:59:59.999Z' }).articles).toHaveLength(0);
  });

  it('of a mere day is its start there', () => {
    const day: Draft[] = [{ slug: 'day', published: '2024-02-21' }];
    expect(publish({ articles: day, now: '2024-02-20T23:00:00Z' }).articles).toHaveLength(1);
    expect(publish({ articles: day, now: '2024-02-20T22:59:59Z' }).articles).toHaveLength(0);
  });

  it('of an update that has not come is not told', () => {
    const updated = { slug: 'up', published: '2012-09-17', updated: '2024-02-22' };
    expect(publish({ articles: [updated] }).article('up')?.updated).toBeUndefined();
    expect(publish({ articles: [updated], now: '2024-02-23T00:00Z' }).day).toBe('2012-09-17');
    const later = publish({ articles: [updated], now: '2024-02-23T00:00Z' });
    expect(later.article('up')?.updated?.day).toBe('2024-02-22');
  });
});
