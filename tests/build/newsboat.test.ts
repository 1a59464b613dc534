// Subscribes with newsboat, a real reader, and looks into what it keeps. Debian: apt-get install newsboat.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type FeedRoom, openFeedRoom } from '../support/feed-room.ts';

const isInstalled = spawnSync('newsboat', ['-v']).status === 0;
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

test.skipIf(!isInstalled).each(['/rss.xml', '/atom.xml'])(
  'newsboat sees no item of %s twice',
  async (path) => {
    const reader = await subscribe(path);
    expect(await reader.reload(first)).toEqual([2, 2]);
    reader.markAllRead();
    for (const [change, room, count] of changes) {
      expect(await reader.reload(room), change).toEqual([count, count - 2]);
    }
  },
);

/** A reader with one subscription; `reload` gives how many items it knows, and how many of them are unread. */
async function subscribe(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'newsboat-'));
  let text = '';
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'application/xml').end(text),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(urls, `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}\n`);
  writeFileSync(config, 'reload-threads 1\n');
  const ask = (sql: string) => {
    const database = new DatabaseSync(cache);
    const row = database.prepare(sql).get();
    database.close();
    return row;
  };
  return {
    markAllRead: () => void ask('UPDATE rss_item SET unread = 0 RETURNING 1'),
    reload: async (room: FeedRoom) => {
      text = await openFeedRoom(room).write(path);
      const args = ['-u', urls, '-c', cache, '-C', config, '-x', 'reload'];
      const [code] = await once(
        spawn('newsboat', args, { stdio: 'ignore', env: { ...process.env, HOME: folder } }),
        'exit',
      );
      expect(code).toBe(0);
      const row = ask(
        'SELECT count(*) AS items, sum(unread) AS unread FROM rss_item WHERE deleted = 0',
      );
      return [row?.['items'], row?.['unread']];
    },
  };
}
