// What every feed promises its readers, asserted on the written documents and not on what they are made of.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { openFeedRoom } from '../../support/feed-room.ts';
import { readWithFeedExtractor, readWithFeedsmith } from '../../support/read-feed.ts';
import { shinglesOf } from './six-words.ts';

const secret = 'The breakwater leaks at night and nobody of the harbour office will say so aloud';
const nasty = 'AT&T <b>"]]>" \u0007😀 שלום 00123';
const image = {
  ...{ url: 'https://news.example/feed-images/a.jpg', type: 'image/jpeg', length: 321 },
  ...{ width: 12, height: 8, alt: 'A <boat> & a quay', caption: '007', credit: 'Ann' },
};
const room = openFeedRoom({
  image,
  hub: 'https://hub.example/',
  articles: {
    '2024/free': {
      ...{ title: nasty, published: '2024-05-01T10:00', topics: ['a'], authors: ['ann'] },
      ...{ image: { src: 'a.jpg', alt: 'A boat' }, note: 'Ann lives here.' },
    },
    '2024/members': { published: '2024-05-02', access: 'members', topics: ['a', 'b'] },
    '2012/copy': { captured: '2024-02-21', extent: 'blurb', description: nasty },
    '2012/corrected': {
      published: '2012-09-17T09:17',
      updated: '2024-06-01',
      corrections: [
        { date: '2024-06-01', was: 'four', now: 'five & six' },
        { date: '2024-06-01', was: 'a', now: 'b' },
        { date: '2025-06-01', was: 'not', now: 'yet' },
      ],
    },
    '2030/future': { published: '2030-01-01' },
    '2024/draft': { published: '2024-01-01', draft: true },
  },
  bodies: {
    free: 'A [way](/about/), a ![map](map.png "Map (Photo: Ann)"), a note[^1] and [up](#top).\n\n## Part\n\n- [x] done\n\n<img src="https://t.example/p.gif" width="1" height="1"> <span class="x" style="color:red" onclick="f()">plain</span><script>f()</script> <img alt="x" src="y.png" srcset="y.png 1x, z.png 2x">\n\n![A quay](quay.png "The quay (Photo: Bob)")\n\n[^1]: The note.',
    members: `All may read this.\n\n<!-- members-only -->\n\n${secret}.`,
  },
});
const rss = await room.write('/rss.xml');
const atom = await room.write('/atom.xml');
const json = await room.write('/feed.json');
const all = await Promise.all(
  room.documents.map(async ({ path }) => [path, await room.write(path)] as const),
);

test('there is a feed of everything, each topic and author, and of what is free in each, in three formats', () => {
  const paths = room.documents.map(({ path }) => path);
  for (const folder of ['/', '/topics/a/', '/topics/b/', '/authors/ann/'])
    for (const file of [
      'rss.xml',
      'atom.xml',
      'feed.json',
      'rss-free.xml',
      'atom-free.xml',
      'feed-free.json',
    ])
      expect(paths).toContain(folder + file);
  expect(paths).toEqual(expect.arrayContaining(['/feeds.opml', '/corrections.xml']));
  expect(new Set(paths).size).toBe(paths.length);
});

test('two parsers read the same of every document, whole and free, of a topic, an author, a month', () => {
  const feeds = all.filter(([path]) => !path.endsWith('.opml'));
  expect(feeds.length).toBeGreaterThan(30);
  // The other parser takes an Atom document without entries for none.
  const isRead = ([path, text]: (typeof feeds)[0]) =>
    !/atom/.test(path) || text.includes('<entry>');
  expect(feeds.filter((feed) => !isRead(feed)).map(([path]) => path)).toEqual([
    '/topics/b/atom-free.xml',
  ]);
  for (const [path, text] of feeds.filter(isRead)) {
    expect(readWithFeedExtractor(path, text), path).toEqual(readWithFeedsmith(path, text));
  }
});

test('and they read what was written, the same from all formats', () => {
  const { items } = readWithFeedsmith('/rss.xml', rss);
  expect(items).toHaveLength(4);
  expect(items[1]).toMatchObject({
    id: 'tag:harbour-gazette.example,2024:2024/free',
    title: nasty.replace('\u0007', ''),
    link: 'https://news.example/articles/2024/free/',
    published: Date.parse('2024-05-01T10:00+02:00'),
    authors: ['Ann'],
    categories: ['a', 'Free'],
  });
  expect(items[1]?.content).toContain('<h2>Part</h2>');
  // Atom must say of every entry when it was changed last; the others say it of those that were.
  const told = (path: string, text: string) =>
    readWithFeedsmith(path, text).items.map(({ updated, description = '', ...item }) => ({
      ...item,
      // RSS has HTML there.
      description: path.startsWith('/rss') ? plainText(description) : description,
      ...(item.id?.endsWith('corrected') && { updated }),
    }));
  expect(told('/atom.xml', atom)).toEqual(told('/rss.xml', rss));
  expect(told('/feed.json', json)).toEqual(told('/rss.xml', rss));
});

function plainText(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

test('every XML document is well-formed, whatever the titles hold', () => {
  for (const [path, text] of all) {
    if (path.endsWith('.json')) JSON.parse(text);
    else expect(() => new XMLParser().parse(text, true), path).not.toThrow();
    expect(text).not.toMatch(/[\u0000-\u0008\uFFFF]/);
  }
});

test('newest first, without drafts, the future and repeats', () => {
  const ids = parseRssFeed(rss).items?.map((item) => item.guid?.value?.split(':').at(-1));
  expect(ids).toEqual(['2024/members', '2024/free', '2012/copy', '2012/corrected']);
  for (const [, text] of all) expect(text).not.toMatch(/2030|draft|not yet/);
});

test('no address is relative', () => {
  for (const [path, text] of all) {
    const plain = text.replaceAll('&quot;', '"').replaceAll('\\"', '"').replaceAll('&amp;', '&');
    const found = [...plain.matchAll(/(?:href|src|url|cite|xmlUrl|htmlUrl)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    const sets = [...plain.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
      set.split(', '),
    );
    for (const address of [...found, ...sets]) expect(address, path).toMatch(/^https?:\/\//);
  }
});

test('no six words of what is held back are in any document', () => {
  const runs = shinglesOf(secret);
  expect(runs.length).toBeGreaterThan(5);
  for (const [path, text] of all) for (const run of runs) expect(text, path).not.toContain(run);
});

test('members’ items say so, and how to go on; free ones are whole', () => {
  const [members, free] = parseJsonFeed(json).items ?? [];
  expect(members?.tags).toContain('Members only');
  expect(members?.content_html).toBe(
    '<p>All may read this.</p>\n<p><a href="https://news.example/articles/2024/members/">The rest of this article is for members</a></p>',
  );
  expect(free?.tags).toEqual(['a', 'Free']);
  expect(free?.content_html).toContain('<p><em>Ann lives here.</em></p>');
});

test('the text is free of what only our page can use', () => {
  const content = parseJsonFeed(json).items?.[1]?.content_html ?? '';
  expect(content).not.toMatch(
    /class=|id=|style|script|onclick|data-|aria-|t\.example|href="#|<span|<div|<section|<input/,
  );
  expect(content).toContain(
    'a note<sup>1</sup> and <a href="https://news.example/articles/2024/free/#top">up</a>',
  );
  expect(content).toContain('<h2>Part</h2>');
  expect(content).toContain('☑ done');
  expect(content).toContain(
    'srcset="https://news.example/articles/2024/free/y.png 1x, https://news.example/articles/2024/free/z.png 2x"',
  );
});

test('the picture has its real type and length, and stands in the text as well', () => {
  const item = parseRssFeed(rss).items?.[1];
  expect(item?.media?.contents?.[0]).toMatchObject({
    url: image.url,
    type: 'image/jpeg',
    fileSize: 321,
  });
  expect(rss).toContain('<media:description type="plain">007</media:description>');
  expect(item?.content?.encoded).toMatch(
    /^<figure><img src="https:\/\/news\.example\/feed-images\/a\.jpg" alt="A &lt;boat&gt; &amp; a quay"/,
  );
  expect(item?.content?.encoded).toContain('<figcaption>007 · Ann</figcaption>');
});

test('a picture inside the text comes with its caption and credit', () => {
  const content = parseJsonFeed(json).items?.[1]?.content_html ?? '';
  expect(content).toContain(
    '<figure><img src="https://news.example/articles/2024/free/quay.png" alt="A quay"><figcaption>The quay Photo: Bob</figcaption></figure>',
  );
});

test('who speaks in an interview is real text', async () => {
  const own = openFeedRoom({
    articles: {
      '2024/talk': {
        ...{ published: '2024-05-01', kind: 'interview' },
        speakers: [
          { id: 'paper', name: 'The Paper', role: 'interviewer', labels: ['Paper'] },
          { id: 'ann', name: 'Ann', role: 'interviewee', labels: ['Ann'] },
        ],
      },
    },
    bodies: { talk: 'Paper: Why?\n\nAnn: Because.' },
  });
  const content = parseJsonFeed(await own.write('/feed.json')).items?.[0]?.content_html ?? '';
  expect(content.replaceAll(/\s+/g, ' ')).toMatch(/<strong>Paper:?<\/strong>:? Why\?/);
  expect(content.replaceAll(/\s+/g, ' ')).toMatch(/<strong>Ann:?<\/strong>:? Because\./);
});

test('a description is what readers take it for: HTML in RSS, plain text elsewhere', () => {
  const clean = nasty.replace('\u0007', '');
  const inRss = parseRssFeed(rss).items?.find((item) => item.guid?.value?.endsWith('copy'));
  expect(inRss?.description).toBe(clean.replace('&', '&amp;').replaceAll('<', '&lt;'));
  const inJson = parseJsonFeed(json).items?.find(({ id }) => id?.endsWith('copy'));
  expect(inJson?.summary).toBe(clean);
});

test('no document asks a browser for a style sheet or a transformation', () => {
  for (const [path, text] of all) expect(text, path).not.toMatch(/<\?xml-stylesheet|\.xslt?\b/i);
});

test('description comes before content', () => {
  expect(rss.indexOf('<description>', rss.indexOf('<item>'))).toBeLessThan(
    rss.indexOf('<content:encoded>'),
  );
  expect(atom.indexOf('<summary>')).toBeLessThan(atom.indexOf('<content '));
});

test('a correction moves the date of change alone', () => {
  const entry = parseAtomFeed(atom).entries?.at(-1);
  expect(Date.parse(String(entry?.published))).toBe(Date.parse('2012-09-17T09:17+02:00'));
  expect(Date.parse(String(entry?.updated))).toBe(Date.parse('2024-06-01T00:00+02:00'));
  expect(Date.parse(String(parseRssFeed(rss).items?.at(-1)?.pubDate))).toBe(
    Date.parse('2012-09-17T09:17+02:00'),
  );
  expect(Date.parse(String(parseRssFeed(rss).lastBuildDate))).toBe(
    Date.parse('2024-06-01T00:00+02:00'),
  );
});

test('each correction that is out is an item of its own', async () => {
  const items = parseRssFeed(await room.write('/corrections.xml')).items;
  expect(items?.map((item) => item.guid?.value?.split('#')[1])).toEqual([
    'correction-2024-06-01',
    'correction-2024-06-01-2',
  ]);
  expect(items?.[0]?.description).toContain('“five &amp; six”');
});

test('the hub and the feed itself are named in every format', () => {
  const links = parseRssFeed(rss).atom?.links?.map(({ rel, href }) => [rel, href]);
  expect(links).toContainEqual(['self', 'https://news.example/rss.xml']);
  expect(links).toContainEqual(['hub', 'https://hub.example/']);
  expect(parseAtomFeed(atom).links).toContainEqual({ rel: 'hub', href: 'https://hub.example/' });
  expect(parseJsonFeed(json).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
});

test('numbers in names stay as they are written', async () => {
  const { writeRss } = await import('../../../src/feeds/rss.ts');
  const { makeFeedItem } = await import('../../../src/feeds/feed-item.ts');
  const { composeFeed } = await import('../../../src/feeds/make-feed.ts');
  const article = room.edition.articles[0];
  if (!article) throw new Error('no article');
  const item = {
    ...(await makeFeedItem(article, room.context)),
    authors: [{ id: 'x', name: '00123', link: '' }],
  };
  const feed = {
    ...composeFeed([item], { folder: '/', key: '' }, room.context),
    title: '1e3',
    description: '0x1F',
  };
  const text = await writeRss(feed);
  expect(text).toContain('<dc:creator>00123</dc:creator>');
  expect(text).toContain('<title>1e3</title><description>0x1F</description>');
});
