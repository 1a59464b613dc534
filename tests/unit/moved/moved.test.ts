import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { listMoves } from '../../../src/moved/list-moves.ts';
import { listMovedDocuments } from '../../../src/moved/moved-documents.ts';
import { checkRedirects, findMove, parseRedirectsFile } from '../../../src/moved/redirects-file.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';
import { sitePath } from '../../../src/schemas/site-path.ts';
import { openFeedRoom } from '../../support/feed-room.ts';
import { type ArticleFields, makeInput } from '../../support/make-input.ts';

const article = { published: '2012-09-17', topics: ['a'], title: 'Spies & "us"' };

function move(articles: ArticleFields, previousFeeds: { from: string; to: string }[] = []) {
  const input = makeInput(articles);
  const topic = { title: 'A', description: 'All.', previousUrls: ['/topics/old/'] };
  const [first, ...others] = input.topics;
  if (!first) throw new Error('no topic');
  const edition = makeEdition({
    ...input,
    publication: { ...input.publication, previousFeeds },
    topics: [{ ...first, data: topicSchema.parse(topic) }, ...others],
  });
  const { documents, context } = openFeedRoom({ articles });
  const { addressOf } = context;
  const pathTo = (path: string) => `/news${path}`;
  const moved = listMovedDocuments(listMoves(edition), {
    language: 'en',
    documents,
    addressOf,
    pathTo,
  });
  return {
    documents,
    paths: moved.map(({ path }) => path),
    read: async (path: string) => moved.find((document) => document.path === path)?.write(),
  };
}

const moved = {
  '2012/spies': {
    ...article,
    previousUrls: ['/articles/2011/spy/', '/secret-ue/117582', '/old/spy.html'],
  },
};

test('every old address has a page that leads on without script, and names the new one to search engines', async () => {
  const { paths, read } = move(moved);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/articles/2011/spy/index.html',
      '/secret-ue/117582/index.html',
      '/old/spy.html',
    ]),
  );
  const page = await read('/articles/2011/spy/index.html');
  expect(page).toContain(
    '<meta http-equiv="refresh" content="0; url=https://news.example/articles/2012/spies/">',
  );
  expect(page).toContain('<link rel="canonical" href="https://news.example/articles/2012/spies/">');
  expect(page).toContain('<a href="https://news.example/articles/2012/spies/">');
  expect(page).toContain('<title>Spies &amp; &quot;us&quot;</title>');
  expect(page).not.toContain('<script');
});

test('_redirects has every old address, with and without slash, below the base path', async () => {
  const text = (await move(moved).read('/_redirects')) ?? '';
  const rules = parseRedirectsFile(text);
  for (const from of [
    '/news/articles/2011/spy/',
    '/news/articles/2011/spy',
    '/news/secret-ue/117582',
    '/news/old/spy.html',
  ])
    expect(findMove(rules, from)).toBe('/news/articles/2012/spies/');
  expect(findMove(rules, '/news/articles/2012/spies/')).toBeUndefined();
  expect(text).not.toContain('spy.html/');
});

test('a renamed topic’s feeds go on answering with the same document', async () => {
  const { read, documents } = move({ '2012/spies': article });
  for (const file of [
    'rss.xml',
    'atom.xml',
    'feed.json',
    'rss-free.xml',
    'atom-free.xml',
    'feed-free.json',
  ]) {
    const now = documents.find(({ path }) => path === `/topics/a/${file}`);
    expect(await read(`/topics/old/${file}`)).toBe(await now?.write());
  }
});

test('feeds that another system had go on answering; one that leads to no feed is refused', async () => {
  const { read } = move({ '2012/spies': article }, [{ from: '/feed.xml', to: '/rss.xml' }]);
  expect(await read('/feed.xml')).toContain('<rss version="2.0"');
  expect(() => move({ '2012/spies': article }, [{ from: '/feed.xml', to: '/rss' }])).toThrow(
    /\/feed\.xml leads to \/rss, which is no feed/,
  );
});

test('an old address that two files name, or that is a page of the site, is refused', () => {
  const twice = {
    '2012/a': { ...article, previousUrls: ['/x/'] },
    '2012/b': { ...article, previousUrls: ['/x'] },
  };
  expect(() => move(twice)).toThrow(
    /\/x\/? is named twice: in .*articles\/2012\/.*\.md and in .*articles\/2012\/.*\.md/,
  );
  expect(() =>
    checkRedirects('/news/about /news/articles/2012/a/ 301\n', ['/news/about/']),
  ).toThrow(/\/news\/about is that of a page/);
  expect(() =>
    checkRedirects('/news/gone /news/articles/2012/a/ 301\n', ['/news/about/']),
  ).not.toThrow();
});

test.each(['/../x/', '/a/../b', '//evil.example/', '/a b/', 'a/', '/a?b', '/a\\..\\b'])(
  '%s is no address of the site',
  (path) => {
    expect(sitePath().safeParse(path).success).toBe(false);
  },
);

test('an article that is not public yet has no old addresses', () => {
  const { paths } = move({ '2030/future': { published: '2030-01-01', previousUrls: ['/soon/'] } });
  expect(paths.join()).not.toContain('soon');
});
