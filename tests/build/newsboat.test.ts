// Subscribes with newsboat, a real reader, and looks into what it keeps. Debian: apt-get install newsboat.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteServer } from '../../src/build/site-server.ts';
import { type FeedRoom, openFeedRoom } from '../support/feed-room.ts';
import { hasNewsboat, subscribe } from '../support/newsboat.ts';
import { runBuild } from '../support/run-build.ts';
import { root, sites } from '../support/sites.ts';

const spies = { published: '2012-09-17', title: 'Spies' };
const first: FeedRoom = {
  articles: { '2012/spies': spies, '2012/ships': { published: '2012-09-18', title: 'Ships' } },
};
const changes: [string, FeedRoom, number][] = [
  [
    'a correction',
    {
      articles: {
        ...first.articles,
        '2012/spies': {
          ...spies,
          title: 'Spies!',
          updated: '2013-01-01',
          corrections: [{ date: '2013-01-01', was: 'a', now: 'b' }],
        },
      },
    },
    2,
  ],
  [
    'a change of slug',
    {
      articles: {
        '2012/ships': first.articles['2012/ships'] ?? {},
        '2012/agents': { ...spies, previousUrls: ['/articles/2012/spies/'] },
      },
    },
    2,
  ],
  ['a change of host', { ...first, site: 'https://other.example' }, 2],
  [
    'a new article',
    { articles: { ...first.articles, '2013/new': { published: '2013-05-01', title: 'New' } } },
    3,
  ],
];

test.skipIf(!hasNewsboat).each(['/rss.xml', '/atom.xml'])(
  'newsboat sees no item of %s twice',
  async (path) => {
    const reader = await subscribe(path);
    const reload = async (room: FeedRoom) => {
      const text = await openFeedRoom(room).write(path);
      const items = await reader.reload((_request, response) =>
        response.setHeader('Content-Type', 'application/xml').end(text),
      );
      return [items.length, items.filter(({ unread }) => unread).length];
    };
    expect(await reload(first)).toEqual([2, 2]);
    reader.markAllRead();
    for (const [change, room, count] of changes) {
      expect(await reload(room), change).toEqual([count, count - 2]);
    }
  },
);

test.skipIf(!hasNewsboat)(
  'newsboat sees no item of a built site twice after a correction, a change of slug and of host',
  async () => {
    const [contentDir, outDir] = copySmallSite();
    const site: RequestListener = (request, response) =>
      void createSiteServer({ outDir, basePath: '/' }).emit('request', request, response);
    const [rss, atom] = [await subscribe('/rss.xml'), await subscribe('/atom.xml')];
    const before = [await rss.reload(site), await atom.reload(site)];
    expect(before[0]?.length).toBeGreaterThan(5);
    for (const reader of [rss, atom]) reader.markAllRead();

    correctAndMove(contentDir);
    const built = runBuild({
      ...{ CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: 'https://other.example' },
    });
    expect(built.exitCode, built.output).toBe(0);

    for (const [index, reader] of [rss, atom].entries()) {
      const after = await reader.reload(site);
      expect(after.map(({ guid }) => guid)).toEqual(before[index]?.map(({ guid }) => guid));
      expect(after.filter(({ unread }) => unread)).toEqual([]);
      // The reader did get what is new.
      expect(after.filter(({ url }) => !url.startsWith('https://other.example/'))).toEqual([]);
      expect(after.map(({ title }) => title)).toContain('Ferry fares rise by a fifth');
      expect(after.map(({ url }) => url)).toContain(
        'https://other.example/articles/2025/the-lighthouse-stays/',
      );
    }
  },
);

/** The folders of a copy of the small publication and of its site, which are gone after the test. */
function copySmallSite(): [contentDir: string, outDir: string] {
  const folder = mkdtempSync(join(tmpdir(), 'newsboat-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync(join(root, sites.small.contentDir), contentDir, { recursive: true });
  cpSync(join(root, sites.small.outDir), outDir, { recursive: true });
  return [contentDir, outDir];
}

function correctAndMove(contentDir: string): void {
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(contentDir, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(contentDir, file), text.replace(from, to));
  };
  const correction = '  - date: 2025-02-01\n    was: by a tenth\n    now: by a fifth\n';
  const fares = 'articles/2024/ferry-fares-rise.md';
  edit(fares, 'by a tenth', 'by a fifth');
  edit(fares, 'access: free\n', `access: free\ncorrections:\n${correction}`);
  const [old, next] = ['leave-the-lighthouse-alone', 'the-lighthouse-stays'];
  const previous = `previousUrls: [/articles/2025/${old}/]\n`;
  edit(`articles/2025/${old}.md`, 'access: free\n', `access: free\n${previous}`);
  edit('front-page.yaml', old, next);
  const fileOf = (slug: string): string => join(contentDir, 'articles/2025', `${slug}.md`);
  renameSync(fileOf(old), fileOf(next));
}
