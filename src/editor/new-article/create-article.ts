import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { findNearest, suggest } from '../../checks/nearest.ts';
import { formArticleAddress } from '../../schemas/article-address.ts';
import { articleSchema } from '../../schemas/article.ts';
import { proposeSlug, slugPattern } from '../../schemas/identifier.ts';
import { parseMomentText } from '../../schemas/moment-text.ts';
import type { SourcePublication } from '../../source/source-publication.ts';
import type { NewArticleAnswers } from './ask.ts';
import { writeDraft, type NewArticle } from './write-draft.ts';

/** An answer that makes no article; the message says which, and what would do. */
export class NewArticleError extends Error {
  override name = 'NewArticleError';
}

export interface NewArticleContext {
  readonly read: SourcePublication;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Makes the file of a new article, a draft that passes every check. Never touches a file that is
 * there.
 * @throws NewArticleError
 */
export function createArticle(
  answers: NewArticleAnswers,
  context: NewArticleContext,
): { file: string; address: string } {
  const article = resolveAnswers(answers, context);
  const { year, slug } = article;
  const file = `articles/${year}/${slug}.md`;
  const path = join(context.read.contentDir, file);
  if (existsSync(path))
    throw new NewArticleError(`${file} is there already. Give it another --slug.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeDraft(article), { flag: 'wx' });
  return { file, address: formArticleAddress({ year, slug }) };
}

function resolveAnswers(answers: NewArticleAnswers, { read, now }: NewArticleContext): NewArticle {
  const title = answers.title?.trim();
  if (!title) throw new NewArticleError('A headline is needed: --title "Night train returns".');
  const published = answers.published ?? tellTime(now, read.publication?.data.timeZone ?? 'UTC');
  const parsed = parseMomentText(published);
  if ('fault' in parsed) throw new NewArticleError(`--published ${parsed.fault}. ${parsed.help}`);
  const paper = read.publication?.data.name ?? 'The paper';
  return {
    title,
    published,
    year: parsed.day.slice(0, 4),
    slug: chooseSlug(answers.slug ?? proposeSlug(title), read),
    kind: chooseOption('kind', answers.kind),
    access: chooseOption('access', answers.access),
    topics: chooseNames('topic', answers.topics, read.topicIds),
    authors: chooseNames('author', answers.authors, read.authorIds),
    paper,
    paperId: findSpeakerId(paper, read) ?? 'paper',
  };
}

/** The id under which other interviews declare somebody of this name. */
function findSpeakerId(name: string, { articles }: SourcePublication): string | undefined {
  const speakers = articles.flatMap(({ frontmatter }) => frontmatter.speakers ?? []);
  return speakers.find((speaker) => speaker.name === name)?.id;
}

/** The minute it is now, on the clocks of the publication. */
function tellTime(now: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function chooseSlug(slug: string, { scanned }: SourcePublication): string {
  if (!slugPattern.test(slug)) {
    throw new NewArticleError(
      'The headline gives no file name. Say one: --slug night-train-returns.',
    );
  }
  const owner = scanned.find((article) => article.slug === slug || article.id === slug);
  if (owner) {
    throw new NewArticleError(
      `The slug "${slug}" is taken: ${owner.file}. Give it another --slug.`,
    );
  }
  return slug;
}

function chooseOption<K extends 'kind' | 'access'>(name: K, answer = ''): NewArticle[K] {
  const { options } = articleSchema.shape[name];
  const known = options.find((option) => option === answer.trim());
  if (known) return known as NewArticle[K];
  const near = suggest(findNearest(answer, options));
  const found = answer === '' ? 'it is missing' : `found "${answer}"${near}`;
  throw new NewArticleError(`--${name} must be one of ${options.join(', ')}; ${found}`);
}

function chooseNames(noun: string, answer: string | undefined, known: readonly string[]): string[] {
  const names = (answer ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = suggest(findNearest(name, known));
    throw new NewArticleError(
      `There is no ${noun} "${name}"${near} There are: ${known.join(', ')}.`,
    );
  }
  return [...new Set(names)];
}
