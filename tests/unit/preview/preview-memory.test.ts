import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { PreviewMemory } from '../../../src/preview/preview-memory.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import type { SourcePublication } from '../../../src/source/source-publication.ts';
import { sites } from '../../support/sites.ts';

const content = readPublication(sites.small.contentDir);
const now = Date.UTC(2026, 10, 25);

/** The articles of an edition, with the memory of earlier ones or without any. */
function list(read: SourcePublication, memory: PreviewMemory, moment = now) {
  const input = memory.toInput(read, { now: moment, includeUnpublished: true });
  return makeEdition(input).articles;
}

/** The same publication with one article changed. */
function edit(slug: string, title: string): SourcePublication {
  const articles = content.articles.map((article) =>
    article.slug === slug
      ? { ...article, frontmatter: { ...article.frontmatter, title } }
      : article,
  );
  return { ...content, articles };
}

test('an edit makes one article anew, and the edition is as without memory', () => {
  const memory = new PreviewMemory('/');
  const before = list(content, memory);
  const edited = edit('ferry-fares-rise', 'Ferries for free');
  const after = list(edited, memory);
  expect(after).toEqual(list(edited, new PreviewMemory('/')));
  const kept = after.filter((article) => before.includes(article));
  expect(after.length - kept.length).toBeLessThanOrEqual(2);
});

test('a renamed topic is renamed in every article', () => {
  const memory = new PreviewMemory('/');
  list(content, memory);
  const topics = content.topics.map((topic) => ({ ...topic, data: { ...topic.data, title: 'T' } }));
  const titles = list({ ...content, topics }, memory).flatMap((article) =>
    article.topics.map(({ title }) => title),
  );
  expect(new Set(titles)).toEqual(new Set(['T']));
});

test('what is dated later comes out when its time has come, and goes again when the time goes back', () => {
  const memory = new PreviewMemory('/');
  const status = (moment: number) =>
    list(content, memory, moment).find(({ slug }) => slug === 'tunnel-opens')?.status;
  expect(status(now)).toBe('scheduled');
  expect(status(Date.UTC(2100, 0, 1))).toBe('published');
  expect(status(now)).toBe('scheduled');
});
