// What is a draft or dated later is in no file of the site: not its title, not its address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSiteFiles } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';
import { readPublication } from '../../src/source/read-publication.ts';

const { contentDir, outDir } = sites.small;
const folder = join(root, outDir);
const { articles } = readPublication(join(root, contentDir));
const hidden = articles.filter(
  ({ frontmatter: { draft, published = '' } }) => draft || published > '2099',
);

describe.each(hidden)('$file', ({ slug, frontmatter: { title } }) => {
  test('is in no page, list, feed, sitemap or index', () => {
    const files = listSiteFiles(folder);
    for (const kind of ['.html', '.xml', '.json', '_redirects']) {
      expect(files.some((file) => file.endsWith(kind))).toBe(true);
    }
    const telling = files.filter((file) => {
      const bytes = readFileSync(join(folder, file));
      return file.includes(slug) || bytes.includes(slug) || bytes.includes(title);
    });
    expect(telling).toEqual([]);
  });
});

test('there are a draft and a future article to look for', () => {
  expect(hidden.map(({ frontmatter: { draft } }) => draft).sort()).toEqual([false, true]);
});

test('a timer is told when the future article is due', () => {
  const schedule = readFileSync(join(folder, 'schedule.json'), 'utf8');
  expect(schedule).toBe('{"next":"2099-06-01T07:00:00.000Z"}\n');
});
