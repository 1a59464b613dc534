import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../../../', import.meta.url);

/** The fields of an article that the source's words went into. */
export interface Head {
  title: string;
  description?: string;
  kind: string;
  published?: string;
  captured?: string;
  authors?: string[];
  topics: string[];
  access: string;
  extent?: string;
  image?: { src: string; alt: string; caption: string; credit: string; note: string };
  note?: string;
  related?: string[];
}

export interface Article {
  slug: string;
  head: Head;
  body: string;
}

/** The text of a file, by its path from the project's root. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A YAML file of content/. The caller names the shape; the schemas check it elsewhere. */
export function readYaml<Shape>(name: string): Shape {
  return parse(readText(`content/${name}`)) as Shape;
}

/** The ids of the files of a folder of content/. */
export function listIds(folder: string): string[] {
  return listMarkdown(folder).map(toId);
}

/** Every article of content/, by slug. */
export function readArticles(): Map<string, Article> {
  const articles = listMarkdown('articles').map(readArticle);
  return new Map(articles.map((article) => [article.slug, article]));
}

/** Takes an article by its slug. Throws when there is none. */
export function pickArticle(articles: Map<string, Article>, slug: string): Article {
  const article = articles.get(slug);
  if (!article) throw new Error(`There is no article ${slug}.`);
  return article;
}

function readArticle(path: string): Article {
  const [, head = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readText(`content/${path}`)) ?? [];
  return { slug: toId(path), head: parse(head) as Head, body: body.trim() };
}

function listMarkdown(folder: string): string[] {
  const names = readdirSync(new URL(`content/${folder}`, root), { recursive: true });
  return names
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function toId(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
