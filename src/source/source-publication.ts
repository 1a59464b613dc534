import type { Problem } from '../checks/problem.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { AuthorData } from '../schemas/author.ts';
import type { FrontPageData } from '../schemas/front-page.ts';
import type { Glossary } from '../schemas/glossary.ts';
import type { Partners } from '../schemas/partners.ts';
import type { Publication } from '../schemas/publication.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { BodyFacts } from './body-facts.ts';
import type { RepeatedWords } from './find-repeats.ts';

/** What every file of a publication has in common. */
interface SourceFile {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly digest: string;
}

/** A file with fields; its `id` is the file name. */
export interface SourceEntry<T> extends SourceFile {
  readonly id: string;
  readonly data: T;
}

/** What a field with a fault says all the same; each at the index at which it stands. */
export interface Claims {
  readonly speakerIds: readonly (string | undefined)[];
  readonly previousUrls: readonly (string | undefined)[];
}

/** An article as read: faulty keys are left out of its frontmatter, so that the others can be checked. */
export interface ScannedArticle extends SourceFile {
  readonly slug: string;
  /** The identity it keeps for ever, see findFirstAddress. */
  readonly id: string;
  /** The name of the folder it lies in: "2012". */
  readonly year: string;
  readonly bodyOffset: number;
  readonly bodyLine: number;
  readonly frontmatter: Partial<ArticleFrontmatter>;
  readonly faultyKeys: readonly string[];
  /** Names that must not be given twice, even where another part of their field is at fault. */
  readonly claims: Claims;
  /** Whether the whole frontmatter obeys the schema. */
  readonly valid: boolean;
  /** Absent when the file could not be read at all. */
  readonly body?: BodyFacts;
  /** What its public head gives away of the part for members. */
  readonly repeats: readonly RepeatedWords[];
}

/** The text of a topic or an author, which introduces its page. */
export interface Introduction {
  readonly file: string;
  readonly body?: BodyFacts;
}

/** An article whose frontmatter obeys the schema. */
export interface SourceArticle extends ScannedArticle {
  readonly frontmatter: ArticleFrontmatter;
  readonly valid: true;
}

/** A publication folder as it lies on disk. Bodies are not in it. */
export interface SourcePublication {
  /** The folder, as it was named. */
  readonly contentDir: string;
  readonly publication?: SourceEntry<Publication>;
  readonly frontPage?: SourceEntry<FrontPageData>;
  /** Its fields without fault, even when others have one. */
  readonly frontPageRemains: Partial<FrontPageData>;
  readonly glossary?: SourceEntry<Glossary>;
  readonly partners?: SourceEntry<Partners>;
  readonly topics: readonly SourceEntry<TopicData>[];
  readonly authors: readonly SourceEntry<AuthorData>[];
  /** The names of all topic and author files, those with faults included. */
  readonly topicIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly introductions: readonly Introduction[];
  /** Articles whose frontmatter obeys the schema. */
  readonly articles: readonly SourceArticle[];
  /** All article files, those with faults included. */
  readonly scanned: readonly ScannedArticle[];
  /** Files among the articles that look like text but are not named as articles. */
  readonly strayFiles: readonly string[];
  /** The text of identities.lock.json; absent when there is none. */
  readonly identityLock?: string;
  /** What is wrong with single files; src/checks adds what is wrong between them. */
  readonly problems: readonly Problem[];
}
