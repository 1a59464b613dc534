import { getCollection } from 'astro:content';
import { environment } from '../site/environment.ts';
import type { Edition } from './edition.ts';
import type { EditionEntry } from './edition-input.ts';
import { makeEdition } from './make-edition.ts';

let built: Promise<Edition> | undefined;
let previewed: { readonly key: string; readonly edition: Edition } | undefined;

/**
 * The edition that every page shows. A build reads the collections once; the preview looks whether a
 * file has changed since the last page and shows drafts and future articles as well.
 */
export function getCurrentEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return previewEdition();
  built ??= readCollections().then((read) => makeEdition({ ...read, now: now() }));
  return built;
}

async function previewEdition(): Promise<Edition> {
  const read = await readCollections();
  const files = [read.topics, read.authors, read.articles].flat();
  const settings = [read.publication, read.frontPage, read.partners];
  const minute = Math.floor(now() / 60_000);
  const key = [minute, JSON.stringify(settings), ...files.map(({ digest }) => digest)].join();
  if (previewed?.key !== key) {
    previewed = { key, edition: makeEdition({ ...read, now: now(), includeUnpublished: true }) };
  }
  return previewed.edition;
}

/** SITE_NOW stops the clock; a build always does, so that all its pages are of one moment. */
function now(): number {
  return process.env['SITE_NOW'] ? environment.now : Date.now();
}

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
