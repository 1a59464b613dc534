import { posix, relative, sep } from 'node:path';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { EditionEntry, EditionInput, EditionMemory } from '../edition/edition-input.ts';
import type {
  SourceArticle,
  SourceEntry,
  SourcePublication,
} from '../source/source-publication.ts';
import type { PreviewTime } from './preview-time.ts';

/**
 * What one edition of the preview leaves to the next, so that an edit of one article among ten thousand
 * makes one anew. What an article takes from other files forgets all.
 */
export class PreviewMemory {
  readonly #root: string;
  #entries = new WeakMap<SourceArticle, EditionEntry<ArticleFrontmatter>>();
  #memory: EditionMemory = { moments: new Map(), articles: new WeakMap() };
  #surroundings: readonly unknown[] = [];
  #now = 0;

  /** @param root absolute path of the project, from which files are named */
  constructor(root: string) {
    this.#root = root;
  }

  /** What the edition of a publication at a time is made of. @throws Error when its settings cannot be read */
  toInput(content: SourcePublication, time: PreviewTime): EditionInput {
    const { publication, frontPage, partners, topics, authors } = content;
    if (!publication || !frontPage) throw new Error('The content cannot be read yet.');
    this.#forgetWhatChanged(content, time);
    const base = relative(this.#root, content.contentDir).split(sep).join(posix.sep);
    return {
      ...time,
      publication: publication.data,
      frontPage: frontPage.data,
      ...(partners && { partners: partners.data }),
      topics: topics.map((topic) => makeEntry(topic, base)),
      authors: authors.map((author) => makeEntry(author, base)),
      articles: content.articles.map((article) => this.#enter(article, base)),
      memory: this.#memory,
    };
  }

  #forgetWhatChanged(content: SourcePublication, { now }: PreviewTime): void {
    const surroundings = [content.publication, ...content.topics, ...content.authors];
    const isSame =
      now >= this.#now &&
      surroundings.length === this.#surroundings.length &&
      surroundings.every((part, index) => part === this.#surroundings[index]);
    if (!isSame) this.#memory = { moments: new Map(), articles: new WeakMap() };
    this.#surroundings = surroundings;
    this.#now = now;
  }

  #enter(article: SourceArticle, base: string): EditionEntry<ArticleFrontmatter> {
    const known = this.#entries.get(article);
    if (known) return known;
    const { slug, frontmatter, file, digest } = article;
    const entry = makeEntry({ id: slug, file, digest, data: frontmatter }, base);
    this.#entries.set(article, entry);
    return entry;
  }
}

function makeEntry<T>({ id, file, digest, data }: SourceEntry<T>, base: string): EditionEntry<T> {
  return { id, data, digest, filePath: posix.join(base, file) };
}
