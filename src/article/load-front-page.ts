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

/** The front page with the words and the picture of its stories. */
export async function loadFrontPage({ frontPage }: Edition) {
  const { lead, opinion, beside } = frontPage;
  return {
    ...frontPage,
    lead: lead && { ...(await tell(lead)), picture: (await loadPicture(lead))?.image },
    opinion: await Promise.all(opinion.map(tell)),
    beside: await Promise.all(
      beside.map(async (article) => ({ ...(await tell(article)), size: 'small' as const })),
    ),
  };
}

/** A blurb is a standfirst by its nature; other articles have theirs in the frontmatter. */
async function tell(article: Article): Promise<FrontStory> {
  if (article.description || article.extent !== 'blurb')
    return { article, standfirst: article.description };
  const text = await readArticle(article);
  return { article, standfirst: firstWords(text.public) };
}
