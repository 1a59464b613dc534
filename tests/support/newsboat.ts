// newsboat, a real feed reader with one subscription. Debian: apt-get install newsboat.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished } from 'vitest';

export const hasNewsboat = spawnSync('newsboat', ['-v']).status === 0;

/** An item as newsboat keeps it. */
export interface KeptItem {
  guid: string;
  title: string;
  url: string;
  unread: number;
}

/** Subscribes to a path of a host that answers as it is told; all of it is gone after the test. */
export async function subscribe(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'newsboat-'));
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const pathOf = (name: string): string => join(folder, name);
  writeFileSync(
    pathOf('urls'),
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}\n`,
  );
  writeFileSync(pathOf('config'), 'reload-threads 1\n');
  const ask = <Row>(sql: string): Row[] => {
    const database = new DatabaseSync(pathOf('cache.db'));
    const rows = database.prepare(sql).all();
    database.close();
    return rows as Row[];
  };
  return {
    markAllRead: () => void ask('UPDATE rss_item SET unread = 0'),
    /** What newsboat knows once it has asked the host again. */
    reload: async (next: RequestListener): Promise<KeptItem[]> => {
      answer = next;
      const files = ['-u', pathOf('urls'), '-c', pathOf('cache.db'), '-C', pathOf('config')];
      const env = { ...process.env, HOME: folder };
      const [code] = await once(
        spawn('newsboat', [...files, '-x', 'reload'], { stdio: 'ignore', env }),
        'exit',
      );
      expect(code).toBe(0);
      return ask('SELECT guid, title, url, unread FROM rss_item WHERE deleted = 0 ORDER BY guid');
    },
  };
}
