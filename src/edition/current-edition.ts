import { getCollection } from 'astro:content';
import { environment } from '../site/environment.ts';
import type { Article, Edition } from './edition.ts';
import type { EditionEntry } from './edition-input.ts';
import { makeEdition } from './make-edition.ts';

let built: Promise<Edition> | undefined;

/**
 * The edition that every page shows, from collections that are read once a build. The preview has one of
 * its own, which follows every edit; see src/preview.
 */
export async function getCurrentEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return (await loadPreview()).getPreviewEdition();
  built ??= readCollections().then((read) => makeEdition({ ...read, now: environment.now }));
  return built;
}

/** The articles whose pages are to be made: all of a build, and in the preview those that somebody looks at. */
export async function getArticlesWithPages(): Promise<readonly Article[]> {
  if (import.meta.env.DEV) return (await loadPreview()).getPreviewArticles();
  return (await getCurrentEdition()).articles;
}

/** The moment that the current edition is of, in epoch milliseconds; one and the same for a whole build. */
export async function getCurrentMoment(): Promise<number> {
  if (import.meta.env.DEV) return (await loadPreview()).getPreviewMoment();
  return environment.now;
}

/** Only when it is asked for, so that no build takes it in. */
const loadPreview = () => import('../preview/preview-edition.ts');

async function readCollections() {
  const [publications, frontPages, partners, topics, authors, articles] = await Promise.all([
    getCollection('publication'),
    getCollection('frontPage'),
    getCollection('partners'),
    getCollection('topics'),
    getCollection('authors'),
    getCollection('articles'),
  ]);
  const [publication, frontPage] = [publications[0]?.data, frontPages[0]?.data];
  if (!publication || !frontPage) throw new Error('The content has not been loaded.');
  return {
    publication,
    frontPage,
    partners: partners[0]?.data,
    topics: topics.map(toEntry),
    authors: authors.map(toEntry),
    articles: articles.map(toEntry),
  };
}

interface StoredEntry<T> {
  readonly id: string;
  readonly data: T;
  readonly filePath?: string;
  readonly digest?: string | number;
}

function toEntry<T>({ id, data, filePath = '', digest = '' }: StoredEntry<T>): EditionEntry<T> {
  return { id, data, filePath, digest: String(digest) };
}
