import { describe, expect, it } from 'vitest';
import { publish, slugsOf } from './newsroom.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('topics and authors', () => {
  it('stand in the order of the newspaper’s language', () => {
    const name = { a: 'Zebra', b: 'Öl', c: 'Ost', d: 'oben' };
    const titles = (language: string) => {
      const articles = [{ slug: 'all', topics: ids, authors: ids }];
      const edition = publish({ articles, topics: name, authors: name, language });
      expect(edition.authors.map((author) => author.name)).toEqual(
        edition.topics.map(({ title }) => title),
      );
      return edition.topics.map(({ title }) => title);
    };
    expect(titles('de')).toEqual(['oben', 'Öl', 'Ost', 'Zebra']);
    expect(titles('sv')).toEqual(['oben', 'Ost', 'Zebra', 'Öl']);
  });

  it('of one name stand by id', () => {
    const same = { b: 'Same', a: 'Same' };
    const { topics } = publish({ articles: [{ slug: 'x', topics: ['b', 'a'] }], topics: same });
    expect(topics.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are listed only with articles, which stand newest first', () => {
    const { topics } = publish({
      topics: { a: 'Full', b: 'Empty' },
      articles: [
        { slug: 'old', published: '2012-01-01', topics: ['a'] },
        { slug: 'new', published: '2012-02-01', topics: ['a'] },
      ],
    });
    expect(topics.map(({ id, path, articles }) => [id, path, slugsOf(articles)])).toEqual([
      ['a', '/topics/a/', ['new', 'old']],
    ]);
  });

  it('are named on each article in its own order, each once', () => {
    const { articles, topic } = publish({
      topics: { a: 'First', b: 'Second' },
      authors: { ann: 'Ann' },
      articles: [{ slug: 'x', topics: ['b', 'a', 'b'], authors: ['ann', 'ann'] }],
    });
    expect(articles[0]?.topics).toEqual([
      { id: 'b', title: 'Second', path: '/topics/b/' },
      { id: 'a', title: 'First', path: '/topics/a/' },
    ]);
    expect(articles[0]?.authors).toEqual([{ id: 'ann', name: 'Ann', path: '/authors/ann/' }]);
    expect(topic('b')?.articles).toHaveLength(1);
  });
});
