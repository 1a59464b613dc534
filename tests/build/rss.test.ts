// The feeds as a feed reader gets them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { listSiteFiles } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

interface Item {
  title: string;
  link: string;
  guid: { '#text': string; '@isPermaLink': string };
  description: string;
  pubDate: string;
  category: string[];
  'content:encoded'?: string;
}

interface Channel {
  title: string;
  link: string;
  language: string;
  'atom:link': { '@href': string; '@rel': string }[];
  item?: Item[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['item', 'category', 'atom:link'].includes(name),
});

const origin = 'http://localhost:4321';
const authority = { real: 'euobserver-reader.example', small: 'harbour-gazette.example' };

describe.each(Object.entries(sites))('the feeds of the %s site', (name, { outDir }) => {
  const folder = join(root, outDir);
  const files = listSiteFiles(folder).filter((file) => /^(topics\/[^/]+\/)?rss\.xml$/.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const channels = texts.map(readChannel);
  const items = channels.flatMap(({ item = [] }) => item);

  test('are one for everything and one for each topic', () => {
    const topics = listSiteFiles(folder).filter((file) =>
      /^topics\/[^/]+\/index\.html$/.test(file),
    );
    expect(files.length).toBe(topics.length + 1);
    expect(items.length).toBeGreaterThan(files.length);
  });

  test('are valid XML, without characters that XML forbids', () => {
    expect(texts.map((text) => XMLValidator.validate(text))).toEqual(texts.map(() => true));
    expect(
      texts.filter((text) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)),
    ).toEqual([]);
  });

  test('know their own address and the page they follow', () => {
    const selves = channels.map((channel) =>
      channel['atom:link'].filter((link) => link['@rel'] === 'self').map((link) => link['@href']),
    );
    expect(selves).toEqual(files.map((file) => [`${origin}/${file}`]));
    expect(channels.map(({ link }) => link)).toEqual(
      files.map((file) => `${origin}/${file.replace(/rss\.xml$/, '')}`),
    );
  });

  test('give each item an identity of its own that no address is part of', () => {
    const tag = new RegExp(
      `^tag:${authority[name as keyof typeof authority]},[\\d-]+:\\d{4}/[a-z\\d-]+$`,
    );
    expect(items.filter(({ guid }) => !tag.test(guid['#text']))).toEqual([]);
    expect(items.filter(({ guid }) => guid['@isPermaLink'] !== 'false')).toEqual([]);
    for (const { item = [] } of channels) {
      expect(new Set(item.map(({ guid }) => guid['#text'])).size).toBe(item.length);
    }
  });

  test('link to pages that are there, by whole addresses only', () => {
    const lost = items.filter(({ link }) => !isPage(link, folder));
    expect(lost.map(({ link }) => link)).toEqual([]);
    const addresses = items.flatMap((item) => listAddresses(item['content:encoded'] ?? ''));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(https?|mailto):/.test(address))).toEqual([]);
  });

  test('say the dates newest first, in the form of RSS, and none in the future', () => {
    for (const { item = [] } of channels) {
      const dates = item.map(({ pubDate }) => Date.parse(pubDate));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      expect(dates.filter((date) => !(date <= Date.now()))).toEqual([]);
      expect(item.map(({ pubDate }) => pubDate)).toEqual(
        dates.map((date) => new Date(date).toUTCString()),
      );
    }
  });

  test('say of members’ items that the rest is for members, and of no others', () => {
    const members = items.filter(({ category }) => category.includes('Members only'));
    const says = (item: Item) =>
      item['content:encoded']?.includes('The rest of this article is for members');
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((item) => !says(item))).toEqual([]);
    expect(items.filter((item) => says(item) && !members.includes(item))).toEqual([]);
    expect(
      items.filter(
        ({ category }) => category.includes('Free') === category.includes('Members only'),
      ),
    ).toEqual([]);
  });
});

test('an article that has moved keeps the identity of its first address', () => {
  const { item = [] } = readChannel(
    readFileSync(join(root, sites.small.outDir, 'rss.xml'), 'utf8'),
  );
  const moved = item.find(({ link }) => link.endsWith('/articles/2026/dredging-accounts/'));
  expect(moved?.guid['#text']).toBe('tag:harbour-gazette.example,2024:2026/dredging-costs');
});

test('the interview comes with its first answer, and not with its second', () => {
  const { item = [] } = readChannel(readFileSync(join(root, sites.real.outDir, 'rss.xml'), 'utf8'));
  const content = item.find(({ link }) => link.includes('transcript'))?.['content:encoded'] ?? '';
  expect(content.replaceAll(/<[^>]*>/g, '')).toContain('In what way does the VSSE co-operate');
  expect(content).not.toContain('information-sharing');
});

function readChannel(text: string): Channel {
  return (parser.parse(text) as { rss: { channel: Channel } }).rss.channel;
}

function isPage(link: string, folder: string): boolean {
  const file = link.slice(origin.length + 1);
  return link.startsWith(`${origin}/`) && listSiteFiles(folder).includes(`${file}index.html`);
}

function listAddresses(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src|cite|poster)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
}
