import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { openFeedRoom, type FeedRoom } from '../../support/feed-room.ts';

const article = { published: '2012-09-17', topics: ['a'] };

async function idsOf(room: FeedRoom) {
  const { items } = parseJsonFeed(await openFeedRoom(room).write('/feed.json'));
  return items?.map(({ id }) => id);
}

const before = await idsOf({ articles: { '2012/spies': article } });

test('an identity is a tag: URI from the first year and slug', () => {
  expect(before).toEqual([expect.stringMatching(/^tag:[a-z.-]+,\d{4}[\d-]*:2012\/spies$/)]);
});

test.each([
  [
    'slug',
    { articles: { '2012/agents': { ...article, previousUrls: ['/articles/2012/spies/'] } } },
  ],
  ['year', { articles: { '2013/spies': { ...article, previousUrls: ['/articles/2012/spies/'] } } }],
  ['section', { articles: { '2012/spies': { ...article, topics: ['b', 'c'] } } }],
  ['host and protocol', { site: 'http://other.example', articles: { '2012/spies': article } }],
  [
    'title and text',
    { articles: { '2012/spies': { ...article, title: 'X', updated: '2013-01-01' } } },
  ],
])('a change of %s does not move it', async (_, room) => {
  expect(await idsOf(room)).toEqual(before);
});

test('the same input gives the same bytes, and the clock moves nothing', async () => {
  const room = { articles: { '2012/spies': article } };
  const [one, two] = [openFeedRoom(room), openFeedRoom({ ...room, now: Date.UTC(2027, 0, 1) })];
  for (const { path } of one.documents) expect(await two.write(path)).toBe(await one.write(path));
});
