import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { formArticleAddress } from '../../schemas/article-address.ts';
import type { SourcePublication } from '../../source/source-publication.ts';
import { CommandError } from '../command.ts';
import type { Field, NewArticleAnswers } from './ask.ts';
import {
  chooseAuthors,
  chooseDate,
  chooseOption,
  chooseSlug,
  chooseTitle,
  chooseTopics,
} from './choose.ts';
import { writeDraft, type NewArticle } from './write-draft.ts';

export interface NewArticleContext {
  readonly read: SourcePublication;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Makes the file of a new article, a draft that passes every check. Never touches a file that is
 * there.
 * @throws CommandError
 */
export function createArticle(
  answers: NewArticleAnswers,
  context: NewArticleContext,
): { file: string; address: string } {
  const article = resolveAnswers(answers, context);
  const { year, slug } = article;
  const file = `articles/${year}/${slug}.md`;
  const path = join(context.read.contentDir, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, writeDraft(article), { flag: 'wx' });
  } catch (error) {
    throw new CommandError(describeWriteFault(file, error as NodeJS.ErrnoException));
  }
  return { file, address: formArticleAddress({ year, slug }) };
}

/** Looks at the answer to one question. @throws NewArticleError when it will not do */
export function judgeAnswer(
  field: Field,
  answers: NewArticleAnswers,
  read: SourcePublication,
): void {
  const judges: Record<Field, () => unknown> = {
    title: () => chooseTitle(answers.title),
    slug: () => chooseSlug(answers.slug, chooseTitle(answers.title), read),
    kind: () => chooseOption('kind', answers.kind),
    access: () => chooseOption('access', answers.access),
    topics: () => chooseTopics(answers.topics, read),
    authors: () => chooseAuthors(answers.authors, read),
    published: () => chooseDate(answers.published ?? ''),
  };
  judges[field]();
}

function resolveAnswers(answers: NewArticleAnswers, { read, now }: NewArticleContext): NewArticle {
  const title = chooseTitle(answers.title);
  const time = answers.published ?? tellTime(now, read.publication?.data.timeZone ?? 'UTC');
  const { published, day } = chooseDate(time);
  const paper = read.publication?.data.name ?? 'The paper';
  return {
    title,
    published,
    year: day.slice(0, 4),
    slug: chooseSlug(answers.slug, title, read),
    kind: chooseOption('kind', answers.kind),
    access: chooseOption('access', answers.access),
    topics: chooseTopics(answers.topics, read),
    authors: chooseAuthors(answers.authors, read),
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

function describeWriteFault(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return `${file} is there already. Give it another --slug.`;
  return `${file} cannot be written: ${message}`;
}
