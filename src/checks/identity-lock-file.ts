import { z } from 'astro/zod';
import { parseLock } from '../source/parse-lock.ts';

/** The file, from the content folder. */
export const identityLockFile = 'identities.lock.json';

/** What is known of an article by its identity. */
export interface LockedArticle {
  /** The day of publication, or of the copy. */
  readonly date: string;
  readonly address: string;
  /** The article is gone for good; nobody else may have its identity. */
  readonly retired?: boolean;
}

/** Every identity that was ever published. */
export interface IdentityLock {
  /** The fixed part of every `tag:` URI: `euobserver.com,2012`. */
  readonly authority: string;
  /** By first year and first slug: `2012/spies`. */
  readonly articles: ReadonlyMap<string, LockedArticle>;
}

const form = z.strictObject({
  about: z.string(),
  authority: z.string(),
  articles: z.record(
    z.string().regex(/^\d{4}\/[^/\s]+$/),
    z.string().regex(/^\d{4}-\d\d-\d\d( retired| \/\S+)?$/),
  ),
});

const about =
  'The identities that feed readers know the articles by. Written by: npm run identities -- --write';

/**
 * Reads a lock file; gives a sentence on what is wrong with it if it cannot be one. Two versions that Git
 * left in it are taken together.
 */
export function parseIdentityLock(text: string): IdentityLock | string {
  return parseLock(text, {
    keeps: 'identities',
    form,
    read: ({ authority, articles }): IdentityLock => {
      return { authority, articles: new Map(Object.entries(articles).map(readEntry)) };
    },
    join: (ours, theirs) => {
      // An article that one side retired and the other still has is retired again if it is gone.
      const living = [...ours.articles].filter(([, { retired }]) => !retired);
      return { ...ours, articles: new Map([...ours.articles, ...theirs.articles, ...living]) };
    },
  });
}

/** One line an article, sorted, so that two branches that add articles merge without conflict more often than not. */
export function formatIdentityLock({ authority, articles }: IdentityLock): string {
  const sorted = [...articles].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([key, { date, address, retired }]) => {
    const moved = address === `/articles/${key}/` ? '' : ` ${address}`;
    return [key, `${date}${retired ? ' retired' : moved}`];
  });
  const document = { about, authority, articles: Object.fromEntries(lines) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function readEntry([key, value]: [string, string]): [string, LockedArticle] {
  const [date = '', rest] = value.split(' ');
  const own = `/articles/${key}/`;
  if (rest === 'retired') return [key, { date, address: own, retired: true }];
  return [key, { date, address: rest ?? own }];
}
