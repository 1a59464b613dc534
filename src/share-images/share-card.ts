import { kindWords } from '../components/kind-words.ts';
import type { Article } from '../edition/edition.ts';
import type { Publication } from '../schemas/publication.ts';

/** The words of the picture that a link is shown with. */
export interface ShareCard {
  /** The name of the newspaper. */
  readonly name: string;
  readonly headline: string;
  /** The kind of the article and its first topic, in capitals; of the whole site nothing. */
  readonly kicker?: string;
  /** The year of the article, because an old one must not pass for news. */
  readonly year?: string;
  /** Opinions are told by their italics, as everywhere. */
  readonly isOpinion: boolean;
}

/** The card of one article. */
export function makeArticleCard(article: Article, { name, language }: Publication): ShareCard {
  const { title, kind, topics, date } = article;
  const [topic] = topics;
  return {
    name,
    headline: dropPictographs(title),
    kicker: [kindWords[kind], ...(topic ? [topic.title] : [])]
      .join(' · ')
      .toLocaleUpperCase(language),
    year: date.day.slice(0, 4),
    isOpinion: kind === 'opinion',
  };
}

/** Emoji are in no font of the site; the words around them are. */
function dropPictographs(text: string): string {
  return text
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The card of the site, for all pages that are no article's. */
export function makeSiteCard({ name, tagline }: Publication): ShareCard {
  return { name: tagline, headline: name, isOpinion: false };
}
