import type { ArticleFrontmatter } from '../schemas/article.ts';
import { resolveMoment } from './moment.ts';

/** When the site will say something that it does not say now, and which file makes it so. */
export interface NextChange {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** With the offset of the publication's zone: `2026-03-02T08:30:00+01:00`. */
  readonly iso: string;
}

interface DatedFile {
  readonly file: string;
  readonly frontmatter: Partial<ArticleFrontmatter>;
}

export interface ChangeOptions {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const oneDay = 24 * 60 * 60 * 1000;

/** What appears after `now`, the soonest first: articles, and updates of articles; drafts never do. */
export function listChanges(
  files: readonly DatedFile[],
  { timeZone, now }: ChangeOptions,
): NextChange[] {
  // No zone is further than a day from another: only what may be later is worth resolving.
  const yesterday = new Date(now - oneDay).toISOString().slice(0, 10);
  const dated = files.flatMap(({ file, frontmatter }) => {
    const { draft, published, captured, updated } = frontmatter;
    const texts = draft ? [] : [published ?? captured ?? '', updated ?? ''];
    return texts.filter((text) => text >= yesterday).map((text) => ({ file, text }));
  });
  return dated
    .map(({ file, text }) => ({ file, ...pick(resolveMoment(text, timeZone)) }))
    .filter(({ instant }) => instant > now)
    .sort((a, b) => a.instant - b.instant || (a.file < b.file ? -1 : 1));
}

function pick({ instant, iso }: { readonly instant: number; readonly iso: string }) {
  return { instant, iso };
}
