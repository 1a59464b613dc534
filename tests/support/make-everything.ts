// The build's own makers, without Astro: a test that imports this stands in for the modules that Astro provides.
import { loadArticle } from '../../src/article/load-article.ts';
import type { Article, Edition } from '../../src/edition/edition.ts';
import type { EditionEntry } from '../../src/edition/edition-input.ts';
import { makeEdition } from '../../src/edition/make-edition.ts';
import { currentDocuments } from '../../src/feeds/current-feeds.ts';
import { currentMetadataDocuments, loadMetadata } from '../../src/metadata/current-metadata.ts';
import { articleDocument } from '../../src/search/article-document.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { listShareImages, loadShareImage } from '../../src/share-images/current-share-images.ts';
import { fillCollection, type CollectionName } from '../../src/source/fill-collection.ts';
import type { SourceArticle, SourcePublication } from '../../src/source/source-publication.ts';

/** The edition of some articles of a publication, by way of a store such as Astro's. */
export function makeEditionOf(
  source: SourcePublication,
  articles: readonly SourceArticle[],
  { base, now }: { readonly base: string; readonly now: number },
): Edition {
  const read = { ...source, articles };
  const list = <T>(name: CollectionName): EditionEntry<T>[] => {
    const entries = new Map<string, EditionEntry<T>>();
    const store = {
      keys: () => [...entries.keys()],
      get: (id: string) => entries.get(id),
      set: (entry: EditionEntry<T>) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
    };
    fillCollection({ name, read, base, store: store as never });
    return [...entries.values()];
  };
  const one = <T>(name: CollectionName): T => {
    const [entry] = list<T>(name);
    if (!entry) throw new Error(`${name} has faults`);
    return entry.data;
  };
  return makeEdition({
    publication: one('publication'),
    frontPage: one('frontPage'),
    partners: one('partners'),
    topics: list('topics'),
    authors: list('authors'),
    articles: list('articles'),
    now,
  });
}

/** The page of an article with what it holds for search engines and the search; members' text is sealed. */
export async function makeArticle(article: Article, edition: Edition): Promise<void> {
  const shown = await loadArticle(article, edition);
  const { path, title } = article;
  const { description, breadcrumb } = shown;
  const page = { title, description, path, isFront: false, breadcrumb };
  const { jsonLd = '' } = await loadMetadata(edition, page, shown);
  JSON.parse(jsonLd);
  articleDocument(article, (await readArticle(article)).public);
}

/** Every feed and sitemap of an edition, by its path. */
export async function writeDocuments(edition: Edition): Promise<Map<string, string>> {
  const feeds = await currentDocuments(edition);
  const metadata = await currentMetadataDocuments(edition);
  const texts = new Map<string, string>();
  for (const { path, write } of [...feeds, ...metadata.filter(isText)]) {
    texts.set(path, String(await write()));
  }
  return texts;
}

function isText({ path }: { readonly path: string }): boolean {
  return /\.(?:xml|txt|webmanifest)$/.test(path);
}

const drawn = new Set<string>();

/** The share images of an edition; one that differs from another by the name of its article alone is drawn once. */
export async function drawShareImages(edition: Edition): Promise<number> {
  for (const image of await listShareImages(edition)) {
    const key = JSON.stringify(image.card);
    if (!drawn.has(key)) await loadShareImage(image);
    drawn.add(key);
  }
  return drawn.size;
}
