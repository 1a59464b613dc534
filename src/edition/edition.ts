import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { PublicCorrection } from '../schemas/correction.ts';
import type { Image } from '../schemas/image.ts';
import type { Partners } from '../schemas/partners.ts';
import type { Publication } from '../schemas/publication.ts';
import type { Speaker } from '../schemas/speaker.ts';
import type { Archive } from './archive.ts';
import type { Moment } from './moment.ts';

/** Where a file is, from the project's root, and the SHA-256 of its bytes. */
export interface FileReference {
  readonly filePath: string;
  readonly digest: string;
}

/** A topic or an author as an article names it. */
export interface TopicReference {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

export interface AuthorReference {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly path: string;
}

/** An article of the edition, without its text. */
export interface Article extends FileReference {
  readonly slug: string;
  /** The identity it keeps for ever, for feeds and sealed files. */
  readonly id: string;
  /** The year of the first address, the other half of a feed's identity. */
  readonly firstYear: string;
  readonly year: string;
  /** Site path with a slash at both ends. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: ArticleFrontmatter['kind'];
  readonly access: ArticleFrontmatter['access'];
  readonly extent: ArticleFrontmatter['extent'];
  /** What the article is sorted by: its publication, else the day of the copy. */
  readonly date: Moment;
  readonly published?: Moment;
  readonly updated?: Moment;
  readonly captured?: Moment;
  readonly authors: readonly AuthorReference[];
  readonly topics: readonly TopicReference[];
  readonly image?: Image;
  readonly speakers: readonly Speaker[];
  /** Whether everybody may read the questions behind the marker. */
  readonly showQuestions?: boolean;
  /** Slugs chosen by the editor, of articles of this edition only; `relatedTo` resolves them. */
  readonly related: readonly string[];
  readonly corrections: readonly DatedCorrection[];
  readonly previousUrls: readonly string[];
  readonly note?: string;
  /** Other than "published" only in a preview. */
  readonly status: 'published' | 'scheduled' | 'draft';
}

/** A correction that is out. Of one for members the words are absent: they are sealed with its text. */
export interface DatedCorrection extends Omit<PublicCorrection, 'date'> {
  readonly date: Moment;
  /** Its place on the article's page: `correction-2012-09-18`. */
  readonly id: string;
  /** Which of the frontmatter's corrections it is, from 0. */
  readonly index: number;
}

/** A correction with the article it is of. */
export interface ArticleCorrection {
  readonly article: Article;
  readonly correction: DatedCorrection;
}

/** A topic with at least one public article. */
export interface Topic extends TopicReference, FileReference {
  /** Other names that readers look for it by. */
  readonly aliases: readonly string[];
  readonly previousUrls: readonly string[];
  readonly description: string;
  readonly articles: readonly Article[];
}

/** An author with at least one public article. */
export interface Author extends AuthorReference, FileReference {
  readonly previousUrls: readonly string[];
  readonly articles: readonly Article[];
}

/** Somebody who speaks in interviews, with those they speak in, newest first. */
export interface SpeakerProfile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** What they were when they spoke, the newest first. */
  readonly positions: readonly string[];
  /** Whether they ask, answer, or do both over all interviews; each once. */
  readonly roles: readonly Speaker['role'][];
  readonly articles: readonly Article[];
}

/** The front page with what is public of the editor's choice. `lead` is absent when nothing is public. */
export interface FrontPage {
  readonly lead?: Article;
  readonly opinion: readonly Article[];
  readonly beside: readonly Article[];
  readonly latest: readonly Article[];
  readonly latestTitle: string;
}

/** All that is public at one instant. Every list of articles is newest first. */
export interface Edition {
  readonly publication: Publication;
  readonly partners: Partners;
  readonly frontPage: FrontPage;
  readonly articles: readonly Article[];
  /** The day of the newest public article, which is the date of the edition; absent when there is none. */
  readonly day?: string;
  /** The day for which the edition is made, in the publication's zone; the age of articles is told by it. */
  readonly today: string;
  /** By title, in the order of the publication's language. */
  readonly topics: readonly Topic[];
  /** By name, in the order of the publication's language. */
  readonly authors: readonly Author[];
  /** By name, in the order of the publication's language. */
  readonly speakers: readonly SpeakerProfile[];
  readonly archive: Archive;
  /** Of all articles, the newest first. */
  readonly corrections: readonly ArticleCorrection[];
  article(slug: string): Article | undefined;
  topic(id: string): Topic | undefined;
  author(id: string): Author | undefined;
  /** The editor's choice first, then what shares topics and stands later in the list; at most `limit`. */
  relatedTo(article: Article, limit: number): readonly Article[];
  /** The next older article of a topic, if there is one. */
  earlierIn(topic: Topic, article: Article): Article | undefined;
}
