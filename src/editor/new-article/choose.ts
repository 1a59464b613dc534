import { findNearest, suggest } from '../../checks/nearest.ts';
import { collectAliases, findTopicCalled } from '../../checks/topic-aliases.ts';
import { articleSchema } from '../../schemas/article.ts';
import { longestSlug, proposeSlug, slugPattern } from '../../schemas/identifier.ts';
import { parseMomentText } from '../../schemas/moment-text.ts';
import type { SourcePublication } from '../../source/source-publication.ts';
import { NewArticleError } from './new-article-error.ts';
import type { NewArticle } from './write-draft.ts';

// Each answer by itself: given what was said, what it means. All throw NewArticleError.

export function chooseTitle(answer = ''): string {
  // A headline that was copied from a page may have line ends in it.
  const title = answer.trim().replaceAll(/\s+/g, ' ');
  if (title === '') {
    throw new NewArticleError('title', 'a headline is needed, such as "Night train returns"');
  }
  if (!/^\P{Cc}*$/u.test(title)) {
    const reason = 'there is a character in the headline that cannot be seen; type it anew';
    throw new NewArticleError('title', reason);
  }
  return title;
}

/** @param answer absent when the headline gives the name */
export function chooseSlug(
  answer: string | undefined,
  title: string,
  { scanned }: SourcePublication,
): string {
  const slug = answer ?? proposeSlug(title);
  if (slug === '' && answer === undefined) {
    const reason = 'the headline gives no file name; say one, such as night-train-returns';
    throw new NewArticleError('slug', reason);
  }
  if (!slugPattern.test(slug) || slug.length > longestSlug) {
    const proposal = proposeSlug(slug) || 'night-train-returns';
    const shown = slug.length > 60 ? `${slug.slice(0, 59)}…` : slug;
    const form = `small letters, digits and hyphens, at most ${longestSlug}, such as ${proposal}`;
    throw new NewArticleError('slug', `"${shown}" can be no file name; write ${form}`);
  }
  const owner = scanned.find((article) => article.slug === slug || article.id === slug);
  if (owner) {
    throw new NewArticleError('slug', `"${slug}" is taken: ${owner.file}; say another file name`);
  }
  return slug;
}

export function chooseOption<K extends 'kind' | 'access'>(name: K, answer = ''): NewArticle[K] {
  const { options } = articleSchema.shape[name];
  const known = options.find((option) => option === answer.trim());
  if (known) return known as NewArticle[K];
  const near = suggest(findNearest(answer, options));
  const found = answer === '' ? 'nothing was said' : `found "${answer}"${near}`;
  throw new NewArticleError(name, `it must be one of ${options.join(', ')}; ${found}`);
}

/** A topic may be called by its title or an alias. */
export function chooseTopics(answer: string | undefined, read: SourcePublication): string[] {
  const aliases = collectAliases(read);
  const names = splitNames(answer).map((name) =>
    read.topicIds.includes(name) ? name : (findTopicCalled(name, aliases) ?? name),
  );
  return chooseNames('topic', names, read.topicIds);
}

export function chooseAuthors(answer: string | undefined, read: SourcePublication): string[] {
  return chooseNames('author', splitNames(answer), read.authorIds);
}

/** The day of a date, and the date as it is written. */
export function chooseDate(answer: string): { published: string; day: string } {
  const parsed = parseMomentText(answer);
  if (!('fault' in parsed)) return { published: answer, day: parsed.day };
  throw new NewArticleError('published', `it ${parsed.fault}. ${parsed.help}`);
}

function splitNames(answer = ''): string[] {
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function chooseNames(
  noun: 'topic' | 'author',
  names: readonly string[],
  known: readonly string[],
): string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return [...new Set(names)];
  const near = suggest(findNearest(unknown, known)) || '.';
  const list = known.length === 0 ? `There is no ${noun} yet.` : `There are: ${known.join(', ')}.`;
  throw new NewArticleError(`${noun}s`, `there is no ${noun} "${unknown}"${near} ${list}`);
}
