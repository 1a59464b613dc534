// The feeds as they lie in the built site.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { root, sites } from '../support/sites.ts';

describe.each(Object.entries(sites))('the %s site', (_, { outDir }) => {
  const dist = join(root, outDir);
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const feeds = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)((rss|atom|feed)(-free)?\.(xml|json)|corrections\.xml)$/.test(file),
  );

  test('has feeds that parse, each in its own format', () => {
    expect(feeds.length).toBeGreaterThan(30);
    for (const file of feeds) {
      if (file.endsWith('.xml'))
        expect(() => new XMLParser().parse(read(file), true), file).not.toThrow();
      const { format } = parseFeed(read(file));
      expect(format, file).toBe(/atom/.test(file) ? 'atom' : /json$/.test(file) ? 'json' : 'rss');
    }
  });

  test('has no feed that names an item twice', () => {
    for (const file of feeds.filter((name) => name.endsWith('.json'))) {
      const ids = (JSON.parse(read(file)) as { items: { id: string }[] }).items.map(({ id }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  test('has every picture of a feed, of the length that the feed says', () => {
    const found = feeds.flatMap((file) => [
      ...read(file).matchAll(
        /<media:content url="[^"]*(\/feed-images\/[^"]+)"[^>]*fileSize="(\d+)"/g,
      ),
    ]);
    expect(found.length).toBeGreaterThan(0);
    for (const [, path = '', length] of found) {
      expect(statSync(join(dist, path)).size).toBe(Number(length));
    }
  });

  test('names the feeds on every page, those of the topic first', () => {
    const links = (html: string) =>
      [
        ...html.matchAll(
          /<link rel="alternate" type="application\/(\w+)\+\w+"[^>]*href="([^"]+)"/g,
        ),
      ].map(([, , href]) => href);
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /(^|\/)index\.html$/.test(f),
    );
    for (const page of pages) {
      if (read(page).includes('http-equiv="refresh"')) continue;
      expect(links(read(page)).slice(-3), page).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
    }
    const topic = pages.find((page) => /^topics\/[^/]+\/index\.html$/.test(page)) ?? '';
    expect(links(read(topic))[0]).toBe(`/${topic.replace('index.html', 'rss.xml')}`);
    for (const href of links(read(topic))) expect(existsSync(join(dist, href ?? ''))).toBe(true);
  });
});
