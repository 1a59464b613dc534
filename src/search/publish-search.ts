import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir, outDir } from 'astro:config/server';
import { close } from 'pagefind';
import { readArticle } from '../article/read-article.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { articleDocument } from './article-document.ts';
import { cutVolumes, nameVolume } from './cut-volumes.ts';
import { makeVolume, readCore, readVolumeFacts } from './make-volume.ts';
import type { SearchDocument } from './search-document.ts';
import { subjectDocuments } from './subject-documents.ts';

/** What the search page needs to know of the index. */
export interface SearchIndex {
  /** Site path of Pagefind's core. */
  core: string;
  /** The pages of topics and people first, then the articles, newest first. */
  volumes: PublishedVolume[];
}

interface PublishedVolume {
  /** Site path of its table of contents; all its other files lie beside it. */
  meta: string;
  /** The letters that have a list of words. */
  letters: string;
  /** The first and the last year of its articles; absent when it has none. */
  from?: string;
  to?: string;
}

/** The preview indexes only so many of the newest articles: it does so again after every edit. */
const previewed = 300;

const folder = 'search-index';
const publicFolder = join(fileURLToPath(import.meta.env.DEV ? cacheDir : outDir), folder);
/** Volumes are kept from build to build: only those whose articles changed are made anew. */
const keptFolder = join(fileURLToPath(cacheDir), 'search-volumes');

let published: { edition: Edition; index: Promise<SearchIndex> } | undefined;

/** Makes and publishes the index of everything that is public in this edition, once an edition. */
export function publishSearch(edition: Edition): Promise<SearchIndex> {
  if (published?.edition !== edition) published = { edition, index: makeIndex(edition) };
  return published.index;
}

async function makeIndex(edition: Edition): Promise<SearchIndex> {
  const { language } = edition.publication;
  const articles = import.meta.env.DEV ? edition.articles.slice(0, previewed) : edition.articles;
  const made = [await publishVolume(subjectDocuments(edition), language)];
  const volumes: PublishedVolume[] = made.map(({ meta, letters }) => ({ meta, letters }));
  for (const { articles: own, from, to } of cutVolumes(articles)) {
    const volume = await publishVolume(await readDocuments(own), language);
    made.push(volume);
    volumes.push({ meta: volume.meta, letters: volume.letters, from, to });
  }
  await close();
  await forgetOthers(made.map(({ name }) => name));
  return { core: made[0]?.core ?? '', volumes };
}

async function readDocuments(articles: readonly Article[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const article of articles) {
    const text = await readArticle(article);
    documents.push(articleDocument(article, text.public));
  }
  return documents;
}

async function publishVolume(documents: SearchDocument[], language: string) {
  const name = nameVolume(documents, language);
  const kept = join(keptFolder, name);
  if (!existsSync(kept)) await makeVolume(documents, { folder: kept, language });
  const { meta, core, letters } = await readVolumeFacts(kept);
  await cp(kept, join(publicFolder, name), { recursive: true, filter: isData });
  const published = await publishCore(await readCore(kept, core));
  return { name, letters, core: published, meta: `/${folder}/${name}/${meta}` };
}

/** The core is published once, and what the entry says stands in the search page. */
function isData(file: string): boolean {
  return !/^(wasm\..*|pagefind-entry\.json)$/.test(basename(file));
}

/** One core serves all volumes. Browsers keep it for ever, so its name tells what is in it. */
async function publishCore(core: Buffer): Promise<string> {
  const hash = createHash('sha256').update(core).digest('hex').slice(0, 8);
  const name = `core.${hash}.wasm`;
  await writeFile(join(publicFolder, name), core);
  return `/${folder}/${name}`;
}

async function forgetOthers(names: string[]): Promise<void> {
  await mkdir(keptFolder, { recursive: true });
  const others = (await readdir(keptFolder)).filter((name) => !names.includes(name));
  for (const name of others) await rm(join(keptFolder, name), { recursive: true });
}
