import { expect, test } from 'vitest';
import { checkFeed } from '../../../src/feeds/check-feed.ts';
import { makeFeed } from '../../../src/feeds/make-feed.ts';
import { makeFeedItem } from '../../../src/feeds/feed-item.ts';
import { listSubjects } from '../../../src/feeds/feed-subjects.ts';
import type { FeedItem } from '../../../src/feeds/feed.ts';
import { openFeedRoom } from '../../support/feed-room.ts';

const { edition, context } = openFeedRoom({ articles: { '2012/a': { published: '2012-09-17' } } });
const [subject] = listSubjects(edition);
if (!subject) throw new Error('no subject');
const feed = await makeFeed(
  subject,
  { makeItem: (article) => makeFeedItem(article, context) },
  context,
);
const [item] = feed.items;
if (!item) throw new Error('no item');

test('a feed without fault passes', () => {
  expect(checkFeed(feed, context.now)).toBe(feed);
});

test.each<[string, Partial<FeedItem>, RegExp]>([
  [
    'an address that is relative',
    { link: '/articles/2012/a/' },
    /"\/articles\/2012\/a\/" is not absolute/,
  ],
  ['a title of control characters', { title: '\u0001\u0007' }, /title holds no character/],
  ['a date in the future', { published: context.now + 1 }, /in the future/],
  ['a correction in the future', { updated: context.now + 1 }, /corrected .*in the future/],
  ['a correction before publication', { updated: 0 }, /before its publication/],
  ['an identity that is none', { id: 'https://news.example/a' }, /no tag: URI/],
])('%s fails with the file and the reason', (_, change, reason) => {
  const faulty = { ...feed, items: [{ ...item, ...change }] };
  expect(() => checkFeed(faulty, context.now)).toThrow(/content\/articles\/2012\/a\.md: /);
  expect(() => checkFeed(faulty, context.now)).toThrow(reason);
});

test('two items of one identity fail with both files', () => {
  const other = { ...item, source: 'content/articles/2012/b.md' };
  const faulty = { ...feed, items: [item, other] };
  expect(() => checkFeed(faulty, context.now)).toThrow(
    /2012\/b\.md: the identity .* is that of .*2012\/a\.md too/,
  );
});

test('a link that leads nowhere fails with the file and the address', async () => {
  const room = openFeedRoom({
    articles: { '2012/a': { published: '2012-09-17' } },
    bodies: { a: 'A [link](http://).' },
  });
  await expect(room.write('/rss.xml')).rejects.toThrow(
    /2012\/a\.md: the address "http:\/\/" leads nowhere/,
  );
});
