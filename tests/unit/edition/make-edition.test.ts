import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { makeInput } from '../../support/make-input.ts';

const slugs = (articles: readonly { slug: string }[]) => articles.map(({ slug }) => slug);

const withHidden = {
  '2024/old': { published: '2024-01-01', topics: ['a'], authors: ['ann'] },
  '2024/draft': { published: '2024-01-02', topics: ['a', 'b'], authors: ['ann'], draft: true },
  '2099/future': { published: '2099-01-01', topics: ['a', 'c'], authors: ['ann'] },
};

describe('the order of articles', () => {
  it('is by date, the newest first, then by id', () => {
    const edition = makeEdition(
      makeInput({
        '2024/b': { published: '2024-01-02' },
        '2024/a': { captured: '2024-01-02' },
        '2024/noon': { published: '2024-01-02T12:00' },
        '2024/renamed': { published: '2024-01-02', previousUrls: ['/articles/2024/aa/'] },
        '2012/older': { published: '2012-01-01', captured: '2024-05-01' },
      }),
    );
    expect(slugs(edition.articles)).toEqual(['noon', 'a', 'renamed', 'b', 'older']);
  });
});

describe('what is not public', () => {
  it('appears nowhere', () => {
    const edition = makeEdition(makeInput(withHidden));
    expect(slugs(edition.articles)).toEqual(['old']);
    expect(edition.topics.map(({ id }) => id)).toEqual(['a']);
    expect(slugs(edition.topic('a')?.articles ?? [])).toEqual(['old']);
    expect(slugs(edition.author('ann')?.articles ?? [])).toEqual(['old']);
    expect(edition.archive.count).toBe(1);
    expect(edition.article('draft')).toBeUndefined();
    expect(JSON.stringify(edition)).not.toMatch(/2024\/draft|2099\/future/);
  });

  it('becomes public at its very instant', () => {
    const articles = { '2025/a': { published: '2025-01-01T09:00' } };
    const at = Date.UTC(2025, 0, 1, 8);
    expect(makeEdition(makeInput(articles, { now: at - 1 })).articles).toHaveLength(0);
    expect(makeEdition(makeInput(articles, { now: at })).articles).toHaveLength(1);
  });

  it('shows itself in a preview, marked', () => {
    const edition = makeEdition(makeInput(withHidden, { includeUnpublished: true }));
    const states = edition.articles.map(({ slug, status }) => [slug, status]);
    expect(states).toEqual([
      ['future', 'scheduled'],
      ['draft', 'draft'],
      ['old', 'published'],
    ]);
  });

  it('includes an update that is dated later', () => {
    const dates = { published: '2024-01-01', updated: '2025-06-01' };
    expect(makeEdition(makeInput({ '2024/a': dates })).article('a')?.updated).toBeUndefined();
  });
});

describe('an article of the edition', () => {
  it('has its address, its identity and its references resolved', () => {
    const fields = { published: '2012-09-17T09:17', topics: ['b'], authors: ['ann'] };
    const input = makeInput({
      '2012/spies': { ...fields, previousUrls: ['/articles/2011/first/'] },
    });
    expect(makeEdition(input).article('spies')).toMatchObject({
      id: 'first',
      path: '/articles/2012/spies/',
      date: { iso: '2012-09-17T09:17:00+02:00' },
      topics: [{ id: 'b', title: 'b', path: '/topics/b/' }],
      authors: [{ id: 'ann', name: 'Ann', path: '/authors/ann/' }],
      filePath: 'content/articles/2012/spies.md',
    });
  });
});

describe('the topics', () => {
  it('stand in the order of the language', () => {
    const titles = { a: 'Ökologie', b: 'Zoll', c: 'Politik' };
    const input = makeInput({ '2024/x': { published: '2024-01-01', topics: ['a', 'b', 'c'] } });
    const topics = input.topics.map((topic) => {
      return { ...topic, data: { ...topic.data, title: titles[topic.id as keyof typeof titles] } };
    });
    const publication = { ...input.publication, language: 'de' };
    const edition = makeEdition({ ...input, topics, publication });
    expect(edition.topics.map(({ title }) => title)).toEqual(['Ökologie', 'Politik', 'Zoll']);
  });

  it('lead from an article to the one before it', () => {
    const edition = makeEdition(
      makeInput({
        '2024/one': { published: '2024-01-01', topics: ['a'] },
        '2024/other': { published: '2024-01-02', topics: ['b'] },
        '2024/two': { published: '2024-01-03', topics: ['a'] },
      }),
    );
    const [topic, two, one] = [edition.topic('a'), edition.article('two'), edition.article('one')];
    if (!topic || !two || !one) throw new Error('the edition lacks its articles');
    expect(edition.earlierIn(topic, two)?.slug).toBe('one');
    expect(edition.earlierIn(topic, one)).toBeUndefined();
  });
});

describe('the archive', () => {
  it('counts articles by year, month and day of the publication', () => {
    const { archive } = makeEdition(
      makeInput({
        '2023/eve': { published: '2023-12-31T23:30Z' },
        '2024/new-year': { published: '2024-01-01' },
        '2024/spring': { published: '2024-03-05' },
        '2023/winter': { published: '2023-12-01' },
      }),
    );
    expect(archive.count).toBe(4);
    expect(archive.years.map(({ year, count }) => [year, count])).toEqual([
      ['2024', 3],
      ['2023', 1],
    ]);
    expect(archive.years[0]?.months.map(({ key, month, count }) => [key, month, count])).toEqual([
      ['2024-03', 3, 1],
      ['2024-01', 1, 2],
    ]);
    expect(slugs(archive.years[0]?.months[1]?.days[0]?.articles ?? [])).toEqual([
      'eve',
      'new-year',
    ]);
  });
});
