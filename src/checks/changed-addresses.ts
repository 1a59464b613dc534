import type { ScannedArticle } from '../source/source-publication.ts';
import { fileStart, valueAt, type Finding } from './finding.ts';
import type { IdentityLock, LockedArticle } from './identity-lock-file.ts';

/** An article as it is now, by its identity `2012/spies`. */
export type Identities = ReadonlyMap<string, LockedArticle & { readonly article: ScannedArticle }>;

/**
 * The new article that a lost one has probably become: of the same day, and unknown until now. One
 * of several is taken only if its slug is the same.
 */
export function findRenamed(
  key: string,
  { date }: LockedArticle,
  { lock, now }: { readonly lock: IdentityLock; readonly now: Identities },
): ScannedArticle | undefined {
  const fresh = [...now].filter(([own]) => !lock.articles.has(own));
  const sameDay = fresh
    .filter(([, other]) => other.date === date)
    .map(([, { article }]) => article);
  const sameSlug = fresh
    .map(([, { article }]) => article)
    .find(({ slug }) => key.endsWith(`/${slug}`));
  return sameSlug ?? (sameDay.length === 1 ? sameDay[0] : undefined);
}

/** Articles that keep their identity, but not the last address they were published under. */
export function findChangedAddresses({ articles }: IdentityLock, now: Identities): Finding[] {
  return [...now].flatMap(([key, { address, article }]) => {
    const locked = articles.get(key);
    if (!locked || locked.retired || locked.address === address) return [];
    const old = (article.frontmatter.previousUrls ?? []).map((url) => url.replace(/\/?$/, '/'));
    return old.includes(locked.address) ? [] : [describeChangedAddress(article, locked.address)];
  });
}

/** The finding in the article's own file: that is where the old address is written. */
export function describeChangedAddress(article: ScannedArticle, address: string): Finding {
  const { previousUrls } = article.frontmatter;
  return {
    file: article.file,
    at: previousUrls ? valueAt('previousUrls') : fileStart,
    severity: 'error',
    rule: 'address-changed',
    message: `the article was at ${address}, and its "previousUrls" do not say so: old links and feed readers would lose it`,
    help: `Write in its head:\npreviousUrls:\n${[...(previousUrls ?? []), address].map((url) => `  - ${url}`).join('\n')}\nIf this is another article and that one is gone: npm run identities -- --write`,
  };
}
