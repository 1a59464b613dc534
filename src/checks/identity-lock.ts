import { formArticleAddress, findFirstAddress } from '../schemas/article-address.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, valueAt, type Finding } from './finding.ts';
import {
  describeChangedAddress,
  findChangedAddresses,
  findRenamed,
  type Identities,
} from './changed-addresses.ts';
import { splitConflict } from '../source/merge-conflict.ts';
import { describeConflict, describeDamage, type LockFault } from './lock-faults.ts';
import type { IdentityLock, LockedArticle } from './identity-lock-file.ts';
import { identityLockFile, parseIdentityLock } from './identity-lock-file.ts';
import type { Rule } from './rules.ts';

/**
 * Every identity that feed readers have seen is still there, means the same article and has the same
 * form. A publication without a lock file is not watched.
 */
export function checkIdentityLock(read: SourcePublication): Finding[] {
  if (read.identityLock === undefined) return [];
  const lock = parseIdentityLock(read.identityLock);
  const { contentDir } = read;
  const fault: LockFault = { contentDir, file: identityLockFile, rule: 'identity-lock' };
  if (typeof lock === 'string') return [describeDamage(fault, lock)];
  if (splitConflict(read.identityLock)) return [describeConflict(fault, recordCommand)];
  const now = collectIdentities(read);
  return [
    ...findNewForm(read, lock),
    ...findLost(lock, now),
    ...findChangedAddresses(lock, now),
    ...findReused(lock, now),
    ...findNew(lock, now),
  ];
}

/** The identities of a publication by `2012/slug`, drafts left out: nobody has seen those. */
export function collectIdentities({
  scanned,
}: SourcePublication): Map<string, LockedArticle & { readonly article: ScannedArticle }> {
  const shown = scanned.filter(({ frontmatter }) => !frontmatter.draft);
  return new Map(
    shown.map((article) => {
      const { published, captured = '', previousUrls } = article.frontmatter;
      const { firstYear, id } = findFirstAddress(article, previousUrls);
      const [date, address] = [(published ?? captured).slice(0, 10), formArticleAddress(article)];
      return [`${firstYear}/${id}`, { date, address, article }];
    }),
  );
}

const recordCommand = 'npm run identities -- --write';
const record = `If that is meant, record it: ${recordCommand}`;

/** The two halves of every `tag:` URI that publication.yaml gives. */
function findNewForm({ publication }: SourcePublication, lock: IdentityLock): Finding[] {
  if (!publication) return [];
  const { authority, date } = publication.data.identity;
  const form = `${authority},${date}`;
  if (form === lock.authority) return [];
  return [
    {
      ...describe({
        file: publication.file,
        rule: 'identity-changed',
        message: `the identity of every item changes from tag:${lock.authority} to tag:${form}: all articles come back as new in every reader`,
        help: `Write back what stood here: ${lock.authority}`,
      }),
      at: valueAt('identity'),
    },
  ];
}

function findLost(lock: IdentityLock, now: Identities): Finding[] {
  const byAddress = new Map(
    [...now].map(([key, { address, article }]) => [address, { key, article }]),
  );
  return [...lock.articles].flatMap(([key, { date, address, retired }]) => {
    if (retired || now.has(key)) return [];
    const changed = byAddress.get(address);
    if (!changed) {
      const renamed = findRenamed(key, { date, address }, { lock, now });
      if (renamed) return [describeChangedAddress(renamed, address)];
      return [
        describe({
          file: identityLockFile,
          rule: 'identity-lost',
          message: `no article has the identity ${key} any more; its address was ${address}`,
          help: `If it was renamed, write in the renamed file:\n  previousUrls:\n    - ${address}\n${record}`,
        }),
      ];
    }
    return [
      {
        ...describe({
          file: changed.article.file,
          rule: 'identity-changed',
          message: `the identity of this article changes from ${key} to ${changed.key}: it comes back as new in every reader`,
          help: `Let the first of "previousUrls" be /articles/${key}/`,
        }),
        at: changed.article.frontmatter.previousUrls ? valueAt('previousUrls') : fileStart,
      },
    ];
  });
}

/** The date of an article hardly ever changes; that of another article under its name does. */
function findReused({ articles }: IdentityLock, now: Identities): Finding[] {
  return [...now].flatMap(([key, { date, article }]) => {
    const locked = articles.get(key);
    const isSame = date === '' || locked?.date === date;
    if (!locked || (!locked.retired && isSame)) return [];
    const reason = locked.retired
      ? `the identity ${key} belonged to an article of ${locked.date} that is gone: readers would take this one for it`
      : `the identity ${key} was that of an article of ${locked.date}, and this one is of ${date}`;
    const help = locked.retired
      ? 'Give this article another slug.'
      : `If this is another article, give it another slug. ${record}`;
    return [describe({ file: article.file, rule: 'identity-reused', message: reason, help })];
  });
}

function findNew({ articles }: IdentityLock, now: Identities): Finding[] {
  const fresh = [...now.keys()].filter((key) => !articles.has(key));
  if (fresh.length === 0) return [];
  const are = fresh.length === 1 ? 'article is' : 'articles are';
  const message = `${fresh.length} ${are} not recorded yet: ${fresh.slice(0, 3).join(', ')}${fresh.length > 3 ? ' …' : ''}`;
  const help =
    'Before you publish, type: npm run identities -- --write\nIt records what feed readers will know an article by, so that it never comes to them twice.';
  return [
    {
      ...describe({ file: identityLockFile, rule: 'identity-new', message, help }),
      severity: 'warning',
    },
  ];
}

interface Told {
  readonly file: string;
  readonly rule: Rule;
  readonly message: string;
  readonly help: string;
}

/** An error at the start of a file; the other parts are the finding's own. */
function describe(told: Told): Finding {
  return { at: fileStart, severity: 'error', ...told };
}
