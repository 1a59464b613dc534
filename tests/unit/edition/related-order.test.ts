import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/edition/collect-articles.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { publish, slugsOf, type Draft } from './newsroom.ts';

const topics = { port: 'Port', ferry: 'Ferry', storm: 'Storm' };

function relate(articles: readonly Draft[], slug: string, limit = 10): string[] {
  return list(publish({ articles, topics }), slug, limit);
}

function list(edition: Edition, slug: string, limit = 10): string[] {
  const article = edition.article(slug);
  if (!article) throw new Error(`${slug} is not public.`);
  return slugsOf(edition.relatedTo(article, limit));
}

describe('related articles', () => {
  it('are the editor’s choice in its order, then older ones of the same topics', () => {
    const articles: Draft[] = [
      { slug: 'here', published: '2012-09-17', topics: ['port', 'ferry'], related: ['far', 'new'] },
      { slug: 'new', published: '2013-01-01', topics: ['port'] },
      { slug: 'one-newer', published: '2012-09-16', topics: ['port'] },
      { slug: 'two', published: '2012-01-01', topics: ['ferry', 'port'] },
      { slug: 'one-older', published: '2012-02-01', topics: ['ferry'] },
      { slug: 'far', published: '2010-01-01' },
      { slug: 'other', published: '2012-09-16', topics: ['storm'] },
    ];
    expect(relate(articles, 'here')).toEqual(['far', 'new', 'two', 'one-newer', 'one-older']);
    expect(relate(articles, 'here', 3)).toEqual(['far', 'new', 'two']);
    expect(relate(articles, 'here', 0)).toEqual([]);
  });

  it('name no article twice and never the article itself', () => {
    const here = { slug: 'here', topics: ['port'], related: ['here', 'old', 'old'] };
    const old = { slug: 'old', published: '2012-01-01', topics: ['port'] };
    expect(relate([here, old], 'here')).toEqual(['old']);
  });

  it('count every shared topic, even where many articles of one lie between', () => {
    const between = Array.from({ length: 60 }, (_, n) => {
      return { slug: `between-${n}`, published: '2012-05-01', topics: ['port'] };
    });
    const both = { slug: 'both', published: '2012-01-01', topics: ['port', 'ferry'] };
    const here = { slug: 'here', topics: ['port', 'ferry'] };
    expect(relate([here, ...between, both], 'here', 2)[0]).toBe('both');
  });

  it('are none for an article without topics and without a choice', () => {
    expect(relate([{ slug: 'here' }, { slug: 'old', published: '2012-01-01' }], 'here')).toEqual(
      [],
    );
  });
});

const day = fc.constantFrom('2012-09-15', '2012-09-16', '2012-09-17', '2012-09-17T09:17');
const names = fc.uniqueArray(fc.constantFrom('port', 'ferry', 'storm'), { maxLength: 3 });
const drafts = fc
  .array(fc.record({ published: day, topics: names }), { maxLength: 30 })
  .map((fields) => fields.map((field, n): Draft => ({ slug: `n${n}`, ...field })));

describe('automatically related articles', () => {
  it('are never later in the order of the newspaper', () => {
    fc.assert(
      fc.property(drafts, (articles) => {
        const edition = publish({ articles, topics });
        for (const article of edition.articles) {
          const order = edition
            .relatedTo(article, 4)
            .map((other) => compareArticles(article, other));
          expect(order.every((sign) => sign < 0)).toBe(true);
        }
      }),
    );
  });

  it('stay the same when newer articles come, even at the same moment', () => {
    const newer: Draft[] = ['a', 'b'].map((slug) => {
      return { slug, published: '2012-09-17T09:17', topics: Object.keys(topics) };
    });
    fc.assert(
      fc.property(drafts, (articles) => {
        const after = publish({ articles: [...newer, ...articles], topics });
        for (const { slug } of articles) {
          expect(list(after, slug, 4)).toEqual(relate(articles, slug, 4));
        }
      }),
    );
  });
});

describe('the earlier article of a topic', () => {
  const edition = publish({
    topics,
    articles: [
      { slug: 'newest', topics: ['port'] },
      { slug: 'elsewhere', published: '2012-09-16', topics: ['ferry'] },
      { slug: 'oldest', published: '2012-01-01', topics: ['port'] },
    ],
  });
  const earlier = (slug: string) => {
    const [topic, article] = [edition.topic('port'), edition.article(slug)];
    return topic && article && edition.earlierIn(topic, article)?.slug;
  };

  it('is the next older one of that topic alone', () => expect(earlier('newest')).toBe('oldest'));
  it('is none for the oldest', () => expect(earlier('oldest')).toBeUndefined());
  it('is none for an article outside the topic', () =>
    expect(earlier('elsewhere')).toBeUndefined());
});
