import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compressSite } from '../../src/compression/compress-site.ts';
import { makeEdition } from '../../src/edition/make-edition.ts';
import type { Article, Edition } from '../../src/edition/edition.ts';
import { renderBody } from '../../src/markdown/render-body.ts';
import { articleDocument } from '../../src/search/article-document.ts';
import { cutVolumes } from '../../src/search/cut-volumes.ts';
import { makeVolume, readCore, readVolumeFacts } from '../../src/search/make-volume.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { subjectDocuments } from '../../src/search/subject-documents.ts';
import { readBody } from '../../src/source/read-body.ts';
import { readPublication } from '../../src/source/read-publication.ts';
import { generatedNow, generatePublication } from '../support/generate-publication.ts';
import { root, sites } from '../support/sites.ts';
import { makeWordSource, type WordSource } from './word-source.ts';

const folder = 'search-index';

/**
 * Puts the index of a generated archive beside the search page of the real site, in `outDir`; nothing else is built.
 * Returns how many seconds the index took, rendering included.
 */
export async function makeSearchSite(outDir: string, count: number): Promise<number> {
  const contentDir = join(dirname(outDir), 'content');
  generatePublication(contentDir, count);
  const edition = readEdition(contentDir);
  const built = join(root, sites.real.outDir);
  rmSync(outDir, { recursive: true, force: true });
  for (const name of ['search', '_astro', 'fonts', '_headers', 'icon.svg']) {
    cpSync(join(built, name), join(outDir, name), { recursive: true });
  }
  mkdirSync(join(outDir, folder));
  const start = performance.now();
  await makeIndex(outDir, { edition, contentDir });
  await compressSite(outDir, [`${folder}/core.wasm`]);
  return (performance.now() - start) / 1000;
}

function readEdition(contentDir: string): Edition {
  const read = readPublication(contentDir);
  if (!read.publication || !read.frontPage) throw new Error('The generated publication is broken.');
  const toEntry = <T>({
    file,
    ...entry
  }: {
    file: string;
    id: string;
    digest: string;
    data: T;
  }) => {
    return { ...entry, filePath: file };
  };
  return makeEdition({
    publication: read.publication.data,
    frontPage: read.frontPage.data,
    topics: read.topics.map(toEntry),
    authors: read.authors.map(toEntry),
    articles: read.articles.map(({ frontmatter: data, ...entry }) => toEntry({ ...entry, data })),
    now: Date.parse(generatedNow),
  });
}

async function makeIndex(
  outDir: string,
  { edition, contentDir }: { edition: Edition; contentDir: string },
): Promise<void> {
  const words = makeWordSource(1);
  const volumes = [{ ...(await publish(outDir, subjectDocuments(edition))) }];
  for (const { articles, from, to } of cutVolumes(edition.articles)) {
    const documents = articles.map((article) => readDocument(contentDir, { article, words }));
    volumes.push({ ...(await publish(outDir, documents)), ...{ from, to } });
  }
  writePage(outDir, volumes);
}

/** The generator knows sixty words; a newspaper has as many as the languages it quotes. */
function readDocument(
  contentDir: string,
  { article, words }: { article: Article; words: WordSource },
): SearchDocument {
  const { body } = readBody(join(contentDir, article.filePath));
  const document = articleDocument(article, renderBody(body, article).public);
  return { ...document, html: document.html.replace(/(?<=[> ])[a-z]+(?=[ .<])/g, words.replace) };
}

async function publish(outDir: string, documents: SearchDocument[]) {
  const name = `volume-${documents[0]?.url.replaceAll(/\W+/g, '-')}`;
  const target = join(outDir, folder, name);
  await makeVolume(documents, { folder: target, language: 'en' });
  const { meta, core, letters } = await readVolumeFacts(target);
  const published = `/${folder}/core.wasm`;
  writeFileSync(join(outDir, published), await readCore(target, core));
  return { meta: `/${folder}/${name}/${meta}`, core: published, letters };
}

function writePage(outDir: string, volumes: { meta: string; core: string }[]): void {
  const file = join(outDir, 'search/index.html');
  const html = readFileSync(file, 'utf8')
    .replace(/data-core="[^"]*"/, `data-core="${volumes[0]?.core}"`)
    .replace(/data-volumes="[^"]*"/, () => {
      return `data-volumes="${JSON.stringify(volumes).replaceAll('"', '&#34;')}"`;
    });
  rmSync(join(outDir, 'search'), { recursive: true });
  mkdirSync(join(outDir, basename(dirname(file))));
  writeFileSync(file, html);
}
