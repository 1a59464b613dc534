// Walks the archived feeds (RFC 5005) and the pages of the JSON feed as a reader would.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { openFeedRoom } from '../../support/feed-room.ts';
import type { ArticleFields } from '../../support/make-input.ts';

/** Every third day for twenty years, in some months none. */
function twentyYears(): ArticleFields {
  const articles: ArticleFields = {};
  for (let day = 0; day < 20 * 365; day += 3) {
    const date = new Date(Date.UTC(2004, 0, 1 + day)).toISOString().slice(0, 10);
    if (!date.includes('-08-'))
      articles[`${date.slice(0, 4)}/article-${day}`] = { published: date };
  }
  return articles;
}

interface Step {
  ids: (string | undefined)[];
  older?: string | undefined;
}

const read: Record<string, (text: string) => Step> = {
  '/atom.xml': (text) => {
    const { entries = [], links } = parseAtomFeed(text);
    return {
      ids: entries.map(({ id }) => id),
      older: links?.find(({ rel }) => rel === 'prev-archive')?.href,
    };
  },
  '/rss.xml': (text) => {
    const { items = [], atom } = parseRssFeed(text);
    return {
      ids: items.map(({ guid }) => guid?.value),
      older: atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href,
    };
  },
  '/feed.json': (text) => {
    const { items = [], next_url: older } = parseJsonFeed(text);
    return { ids: items.map(({ id }) => id), older };
  },
};

const room = openFeedRoom({ articles: twentyYears() });

test.each(Object.keys(read))(
  'a walk from %s finds every article of twenty years once',
  async (start) => {
    const parse = read[start];
    if (!parse) throw new Error(start);
    const newest = parse(await room.write(start));
    const archived: (string | undefined)[] = [];
    let next = newest.older;
    for (let steps = 0; next !== undefined; steps += 1) {
      expect(steps).toBeLessThan(300);
      const step = parse(await room.write(next));
      archived.push(...step.ids);
      next = step.older;
    }
    const expected = room.edition.articles.length;
    expect(expected).toBeGreaterThan(2_000);
    expect(archived).toHaveLength(expected);
    expect(new Set([...newest.ids, ...archived]).size).toBe(expected);
  },
);

test('a month’s document is the same for ever once the month is over', async () => {
  const articles = {
    '2012/a': { published: '2012-09-17' },
    '2012/b': { published: '2012-10-17' },
    '2013/c': { published: '2013-01-01' },
  };
  const later = {
    ...articles,
    '2013/d': { published: '2013-02-01' },
    '2024/e': { published: '2024-02-01' },
  };
  const [one, two] = [openFeedRoom({ articles }), openFeedRoom({ articles: later })];
  for (const month of ['2012/09', '2012/10', '2013/01'])
    for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
      expect(await two.write(`/archive/${month}/${file}`)).toBe(
        await one.write(`/archive/${month}/${file}`),
      );
});

test('an archive document is marked as one and leads to the feed to subscribe to', async () => {
  const text = await openFeedRoom({ articles: { '2012/a': { published: '2012-09-17' } } }).write(
    '/archive/2012/09/atom.xml',
  );
  expect(text).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"');
  expect(text).toContain('<fh:archive/>');
  expect(parseAtomFeed(text).links).toContainEqual({
    rel: 'current',
    href: 'https://news.example/atom.xml',
    type: 'application/atom+xml',
  });
});

test('each article is rendered once for its month, not once a format', async () => {
  const own = openFeedRoom({ articles: twentyYears() });
  for (const { path } of own.documents) if (path.startsWith('/archive/')) await own.write(path);
  expect(own.rendered).toHaveLength(own.edition.articles.length);
});
