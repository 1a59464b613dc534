import type { Root } from 'hast';

/** One person of an interview, as the article's frontmatter declares it. */
export interface Speaker {
  id: string;
  name: string;
  role: 'interviewer' | 'interviewee';
  /** The names that open this person's turns, written as in the text, without the colon. */
  labels: readonly string[];
}

/** One question and its answers. `question` is plain text without the speaker's label. */
export interface Exchange {
  id: string;
  number: number;
  question: string;
  /** Ids of the interviewees who answer in this half, in the order in which they speak. */
  interviewees: string[];
  /** Id of who asks. */
  asker: string;
}

/** A place in the outline of an interview. `question` is absent where readers may not see it yet. */
export interface OutlineEntry {
  id: string;
  number: number;
  question?: string;
  /** Ids of those who ask and answer in it. */
  speakers: string[];
}

/** A heading the editor wrote; the questions of an interview and the title of the notes are none. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** An image of the body, `src` exactly as the editor wrote it. */
export interface BodyImage {
  src: string;
  alt: string;
}

/** An abbreviation with its expansion; `id` is that of its entry, and `<id>-use` that of its first use. */
export interface ExplainedTerm {
  id: string;
  term: string;
  expansion: string;
}

/** What every half of a body says about itself. */
export interface BodyFacts {
  exchanges: Exchange[];
  /** Ids of exchanges that stood in this half once and were removed. */
  removed: string[];
  /** The abbreviations whose first use is in this half. */
  terms: ExplainedTerm[];
  /** Number of editors' brackets. */
  insertions: number;
  headings: Heading[];
  /** Number of words, without the numbers of exchanges and notes. */
  words: number;
  images: BodyImage[];
}

/** How much is held back. `outline` has one entry for each exchange behind the marker. */
export interface Withheld {
  exchanges: number;
  words: number;
  outline: OutlineEntry[];
  /** Ids of exchanges that stood there once. */
  removed: string[];
}

/** All that a page, feed, sitemap or search index may know. Nothing gated can be reached from it. */
export interface PublicBody extends BodyFacts {
  teaser: Root;
  /** Present when a part is held back: how much, never what, but for questions the editor shows. */
  withheld?: Withheld;
}

/** The part for members. Only the paywall's sealing takes it. */
export interface GatedBody extends BodyFacts {
  tree: Root;
}

/** A rendered article; `gated` is absent when everything is free. */
export interface RenderedBody {
  public: PublicBody;
  gated?: GatedBody;
}
