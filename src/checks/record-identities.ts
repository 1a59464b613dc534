import type { SourcePublication } from '../source/source-publication.ts';
import { collectIdentities } from './identity-lock.ts';
import { formatIdentityLock, parseIdentityLock, type LockedArticle } from './identity-lock-file.ts';

/** The new text of the lock file, and a line for each identity that is new, changed or gone. */
export interface RecordedIdentities {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * Records the identities of a publication as they are now. What was there once stays: the identity of
 * an article that is gone is retired. Gives a sentence when it must not be done.
 */
export function recordIdentities(read: SourcePublication): RecordedIdentities | string {
  const { publication, problems, identityLock } = read;
  if (!publication || problems.some(({ severity }) => severity === 'error')) {
    return 'The content has errors, so not every identity can be read. Mend them first: npm run check';
  }
  const lock = identityLock === undefined ? undefined : parseIdentityLock(identityLock);
  if (typeof lock === 'string') return lock;
  const known = lock?.articles ?? new Map<string, LockedArticle>();
  const now = collectIdentities(read);
  const reused = [...now.keys()].find((key) => known.get(key)?.retired);
  if (reused)
    return `The identity ${reused} belonged to an article that is gone. Give the new one another slug.`;
  const gone = [...known].filter(([key]) => !now.has(key));
  const retired = gone.map(([key, locked]) => [key, { ...locked, retired: true }] as const);
  const { authority, date } = publication.data.identity;
  const articles = new Map<string, LockedArticle>([...retired, ...now]);
  return {
    text: formatIdentityLock({ authority: `${authority},${date}`, articles }),
    changes: describeChanges(known, articles),
  };
}

type Articles = ReadonlyMap<string, LockedArticle>;

function describeChanges(before: Articles, after: Articles): string[] {
  return [...after].flatMap(([key, { date, address, retired }]) => {
    const old = before.get(key);
    if (!old) return [`new      ${key}`];
    if (retired) return old.retired ? [] : [`retired  ${key}`];
    if (old.date !== date) return [`re-dated ${key}: ${old.date} → ${date}`];
    return old.address === address ? [] : [`moved    ${key}: ${address}`];
  });
}
