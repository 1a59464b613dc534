// The list of all feeds, as readers import it.
import { XMLParser } from 'fast-xml-parser';
import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { openFeedRoom } from '../../support/feed-room.ts';

const room = openFeedRoom({
  articles: {
    '2024/free': {
      ...{ title: 'AT&T <b>"]]>"', published: '2024-05-01', topics: ['a'], authors: ['ann'] },
    },
    '2024/members': { published: '2024-05-02', access: 'members', topics: ['a', 'b'] },
  },
});

test('the list of feeds names every feed once, as RSS', async () => {
  const text = await room.write('/feeds.opml');
  const { body } = parseOpml(text);
  const flat = (body?.outlines ?? []).flatMap((outline) => outline.outlines ?? [outline]);
  const addresses = flat.map((outline) => outline.xmlUrl);
  const feeds = room.documents
    .filter(({ path, type }) => type === 'application/rss+xml' && !path.startsWith('/archive/'))
    .map(({ path }) => `https://news.example${path}`);
  expect(feeds).toContain('https://news.example/corrections.xml');
  expect(feeds).toContain('https://news.example/topics/b/rss-free.xml');
  expect(addresses.toSorted()).toEqual(feeds.toSorted());
});

test('two parsers read the same list of feeds', async () => {
  const text = await room.write('/feeds.opml');
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false },
    isArray: (name) => name === 'outline',
  });
  const { opml } = parser.parse(text) as { opml: { head: object; body: { outline: Outline[] } } };
  const { head, body } = parseOpml(text);
  expect(opml.head).toEqual(head);
  expect(opml.body.outline.map(readOutline)).toEqual(body?.outlines?.map(readOutline));
});

interface Outline extends Record<string, unknown> {
  readonly outline?: readonly Outline[];
  readonly outlines?: readonly Outline[];
}

/** What the parsers name differently is only what stands inside. */
function readOutline({ outline, outlines, ...said }: Outline): object {
  const inside = outline ?? outlines ?? [];
  return { ...said, inside: inside.map(readOutline) };
}
