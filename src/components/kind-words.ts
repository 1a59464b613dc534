import type { Article } from '../edition/edition.ts';

/** What a kind of article is called on the page. */
export const kindWords: Record<Article['kind'], string> = {
  news: 'News',
  interview: 'Interview',
  opinion: 'Opinion',
  analysis: 'Analysis',
  brief: 'In brief',
};
