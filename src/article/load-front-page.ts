import type { Article, Edition } from '../edition/edition.ts';
import type { PublishedImage } from '../images/publish-image.ts';
import { firstWords } from './describe.ts';
import { loadPicture } from './load-article.ts';
import { readArticle } from './read-article.ts';

/** An article as the front page shows it. */
export interface FrontStory {
  article: Article;
  standfirst?: string;
  picture?: PublishedImage;
  size?: 'lead' | 'small';
}

/**
 * The front page with the words and the picture of its stories: those beside the lead, opinion first, and of several
 * the last, which stands below the others.
 */
export async function loadFrontPage({ frontPage }: Edition) {
  const { lead, opinion, beside, latest, latestTitle } = frontPage;
  const stories = await Promise.all([
    ...opinion.map(tell),
    ...beside.map(async (article) => ({ ...(await tell(article)), size: 'small' as const })),
  ]);
  const last = stories.length > 1 ? stories.at(-1) : undefined;
  return {
    lead: lead && { ...(await tell(lead)), picture: (await loadPicture(lead))?.image },
    beside: last ? stories.slice(0, -1) : stories,
    last,
    latest,
    latestTitle,
    hasOpinion: opinion.length > 0,
  };
}

/** A blurb is a standfirst by its nature; other articles have theirs in the frontmatter. */
async function tell(article: Article): Promise<FrontStory> {
  if (article.description || article.extent !== 'blurb')
    return { article, standfirst: article.description };
  const text = await readArticle(article);
  return { article, standfirst: firstWords(text.public) };
}
