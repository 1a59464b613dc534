import { findFirstAddress, formArticleAddress } from '../schemas/article-address.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { Article } from './edition.ts';
import type { EditionEntry, EditionInput, EditionMemory } from './edition-input.ts';
import { dateCorrections } from './corrections.ts';
import { refer, type References } from './references.ts';
import { resolveMoment, type Moment } from './moment.ts';

/** The articles that are public at `now`, newest first: by date, then by id. */
export function collectArticles(input: EditionInput): Article[] {
  const { now, memory } = input;
  const context = {
    ...refer(input),
    now,
    resolve: createResolver(input),
    ...(memory && { memory }),
  };
  const articles = input.articles
    .filter(({ data }) => input.includeUnpublished || !data.draft)
    .map((entry) => recallArticle(entry, context))
    .filter(({ status }) => input.includeUnpublished || status === 'published')
    .sort(compareArticles);
  const slugs = new Set(articles.map(({ slug }) => slug));
  return articles.map((article) => dropHiddenRelated(article, slugs));
}

/** The one total order of articles: the newest first, and by id where dates are the same. */
export function compareArticles(a: Article, b: Article): number {
  const newer = b.date.instant - a.date.instant;
  if (newer !== 0 || a.id === b.id) return newer;
  return a.id < b.id ? -1 : 1;
}

/** A slug alone may tell of what is not public, so the editor's choice keeps only what is. */
function dropHiddenRelated(article: Article, slugs: ReadonlySet<string>): Article {
  const related = article.related.filter((slug) => slug !== article.slug && slugs.has(slug));
  return related.length === article.related.length ? article : { ...article, related };
}

interface Context extends References {
  readonly now: number;
  readonly resolve: (text: string) => Moment;
  readonly memory?: EditionMemory;
}

/** What time will change is not remembered: an article, an update or a correction that is not out yet. */
function recallArticle(entry: EditionEntry<ArticleFrontmatter>, context: Context): Article {
  const known = context.memory?.articles.get(entry);
  if (known) return known;
  const article = makeArticle(entry, context);
  const hasAll = article.corrections.length === (entry.data.corrections?.length ?? 0);
  const isSettled =
    article.status !== 'scheduled' && hasAll && !entry.data.updated === !article.updated;
  if (isSettled) context.memory?.articles.set(entry, article);
  return article;
}

function makeArticle(entry: EditionEntry<ArticleFrontmatter>, context: Context): Article {
  const { data, id: slug, filePath, digest } = entry;
  const { draft, published, captured, updated, ...fields } = data;
  const year = filePath.split('/').at(-2) ?? '';
  const dates = resolveDates({ published, captured, updated }, context);
  return {
    ...fields,
    ...dates,
    ...{ slug, year, filePath, digest },
    ...findFirstAddress({ year, slug }, data.previousUrls),
    path: formArticleAddress({ year, slug }),
    authors: unique(data.authors).flatMap((id) => context.authors.get(id) ?? []),
    topics: unique(data.topics).flatMap((id) => context.topics.get(id) ?? []),
    speakers: data.speakers ?? [],
    related: unique(data.related ?? []),
    previousUrls: data.previousUrls ?? [],
    corrections: dateCorrections(data.corrections, context),
    status: draft ? 'draft' : dates.date.instant > context.now ? 'scheduled' : 'published',
  };
}

/** A name written twice must not put an article twice into one list. */
function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

type DateTexts = Pick<ArticleFrontmatter, 'published' | 'captured' | 'updated'>;

/** An update dated later than `now` is not told yet. */
function resolveDates(texts: DateTexts, { now, resolve }: Context) {
  const [published, captured, updated] = [texts.published, texts.captured, texts.updated].map(
    (text) => (text === undefined ? undefined : resolve(text)),
  );
  const date = published ?? captured;
  if (!date) throw new Error('an article without date passed the schema');
  const isTold = updated !== undefined && updated.instant <= now;
  return {
    date,
    ...(published && { published }),
    ...(captured && { captured }),
    ...(isTold && { updated }),
  };
}

/** Zone arithmetic is dear and many articles share their day, so each text is resolved once. */
function createResolver({ publication, memory }: EditionInput): (text: string) => Moment {
  const resolved = memory?.moments ?? new Map<string, Moment>();
  return (text) => {
    const known = resolved.get(text) ?? resolveMoment(text, publication.timeZone);
    resolved.set(text, known);
    return known;
  };
}
