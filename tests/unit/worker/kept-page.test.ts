import { describe, expect, test } from 'vitest';
import { markCopy } from '../../../src/worker/copy-line.ts';
import { copyPage, describePage, markRead, markUnread } from '../../../src/worker/kept-page.ts';

const html =
  '<!DOCTYPE html><html lang="en-GB"><title>Tom &amp; Ann · on €5 &lt;b&gt; · The Paper</title><body class="a">Text';
const now = Date.UTC(2026, 10, 25, 9, 12);
const request = new Request('https://news.example/reader/a/?q=1');

/** A response as the network gives it: one made in a script is of another type. */
function arrived(body: string, { status = 200, type = 'basic', headers = {} } = {}): Response {
  const all = { 'content-type': 'text/html; charset=utf-8', ...headers };
  const response = new Response(body, { status, headers: all });
  return Object.defineProperty(response, 'type', { value: type });
}

test('a copy has the words and the policy of the page, tells its title and date, and no journey', async () => {
  const headers = {
    'content-security-policy': "default-src 'none'",
    'content-encoding': 'br',
    vary: 'cookie',
  };
  const copy = await copyPage(arrived(html, { headers }), now);
  expect(copy && describePage(request, copy)).toEqual({
    path: '/reader/a/',
    title: 'Tom & Ann · on €5 <b>',
    keptAt: now,
    isUnread: false,
  });
  expect(copy?.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(copy?.headers.get('content-encoding')).toBeNull();
  expect(copy?.headers.get('vary')).toBeNull();
  expect(await copy?.text()).toBe(html);
});

describe('is not kept', () => {
  test.each([
    ['an error', arrived(html, { status: 500 })],
    ['a part', arrived(html, { status: 206 })],
    ['a redirect that is not followed', arrived('', { type: 'opaqueredirect' })],
    ['a page of another origin', arrived(html, { type: 'cors' })],
    ['what may not be read', arrived(html, { type: 'opaque' })],
    ['what the host forbids to store', arrived(html, { headers: { 'cache-control': 'no-store' } })],
    ['a feed', arrived('<rss/>', { headers: { 'content-type': 'application/rss+xml' } })],
    ['a page that leads on', arrived('<meta http-equiv="refresh" content="0">')],
  ])('%s', async (_, response) => {
    expect(await copyPage(response, now)).toBeUndefined();
  });
});

test('what is no copy, or a damaged one, is not described', () => {
  expect(describePage(request, new Response(html))).toBeUndefined();
  const half = new Response('', { headers: { 'x-kept-title': '%E0%A4%A', 'x-kept-at': '1' } });
  expect(describePage(request, half)).toMatchObject({
    path: '/reader/a/',
    title: '%E0%A4%A',
    keptAt: 1,
  });
});

test('a copy that was saved unseen says so until it is read, and stays what it is', async () => {
  const copy = await copyPage(arrived(html), now);
  const unread = copy && markUnread(copy);
  expect(unread && describePage(request, unread)).toMatchObject({ keptAt: now, isUnread: true });
  const read = unread && markRead(unread);
  expect(read && describePage(request, read)).toMatchObject({ keptAt: now, isUnread: false });
  expect(await read?.clone().text()).toBe(html);
  expect(read && markRead(read)).toBeUndefined();
});

test.each([
  ['offline', 'You are offline: this copy is of'],
  ['unreachable', 'This site cannot be reached just now: this copy is of'],
  ['slow', 'The connection is slow: this copy is of'],
] as const)(
  'a copy shown because of "%s" says so first thing in its body',
  async (reason, words) => {
    const copy = await copyPage(arrived(html), now);
    const marked = await (await markCopy(copy as Response, reason)).text();
    expect(marked).toContain(
      `<body class="a"><aside class="sheet copy-line" aria-label="This copy">`,
    );
    expect(marked).toContain(words);
    expect(marked).toMatch(/of 25 November 2026 at \d\d:\d\d\./);
    expect(marked.endsWith('Text')).toBe(true);
  },
);

test('the link that skips to the text stays the first of a copy', async () => {
  const skip = '<a class="skip-link" href="#main"> Skip to the text </a>';
  const page = new Response(`<html lang="en"><body>${skip}<header>`);
  const marked = await (await markCopy(page, 'offline')).text();
  expect(marked).toContain(`<body>${skip}<aside class="sheet copy-line"`);
});

test('a copy of an unknown day does not invent one', async () => {
  expect(await (await markCopy(new Response(html), 'offline')).text()).toContain(
    'of an earlier day.',
  );
});
