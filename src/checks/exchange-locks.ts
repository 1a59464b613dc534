import { join } from 'node:path';
import {
  formatExchangeLock,
  type LockedExchange,
  lockEnding,
  lockFileOf,
  parseExchangeLock,
} from '../exchanges/exchange-lock.ts';
import { matchExchanges } from '../exchanges/match-exchanges.ts';
import { listFiles } from '../source/list-files.ts';
import { lookAt } from '../source/look-at.ts';
import { splitConflict } from '../source/merge-conflict.ts';
import { readBytes } from '../source/read-bytes.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, type Finding } from './finding.ts';
import { describeConflict, describeDamage, type LockFault } from './lock-faults.ts';
import { count } from './report.ts';

/** Locks that are missing, out of date or broken, and those whose article is gone. */
export function checkExchangeLocks(read: SourcePublication): Finding[] {
  const compared = compareLocks(read);
  const missing = compared.filter(({ state }) => state === 'missing');
  return [
    ...compared.flatMap((lock) => describeLock(lock, read.contentDir)),
    ...(missing.length > 0 ? [describeMissing(missing)] : []),
    ...findOrphans(read),
  ];
}

/** The lock of one interview beside what it should be. */
export interface ComparedLock {
  readonly file: string;
  readonly state: 'missing' | 'outdated' | 'conflict' | 'closed' | 'broken';
  /** What the file should hold; absent when it must be mended by hand. */
  readonly text?: string;
  /** What is new, gone or wrong, a line each. */
  readonly changes: readonly string[];
}

/** Every lock of a publication that is not as it should be. Drafts have none: nobody has a link into them. */
export function compareLocks({ contentDir, scanned }: SourcePublication): ComparedLock[] {
  return scanned.flatMap((article) => {
    const { draft, extent } = article.frontmatter;
    if (draft || extent !== 'full' || !article.body?.conversation?.exchanges.length) return [];
    return compareLock(contentDir, article) ?? [];
  });
}

function compareLock(contentDir: string, { file, body }: ScannedArticle): ComparedLock | undefined {
  const asked = body?.conversation?.exchanges ?? [];
  const lockFile = lockFileOf(file);
  const path = join(contentDir, lockFile);
  if (!lookAt(path)) {
    const text = formatExchangeLock(matchExchanges(asked, []).lock);
    return { file: lockFile, state: 'missing', text, changes: [] };
  }
  const read = readBytes(path);
  if ('fault' in read) {
    const { message, help } = read.fault;
    return { file: lockFile, state: 'closed', changes: [message, help] };
  }
  const found = read.bytes.toString('utf8');
  const known = parseExchangeLock(found);
  if (typeof known === 'string') return { file: lockFile, state: 'broken', changes: [known] };
  const { lock } = matchExchanges(asked, known);
  const text = formatExchangeLock(lock);
  if (text === found.replaceAll('\r\n', '\n')) return undefined;
  const changes = listChanges(known, lock);
  return { file: lockFile, state: splitConflict(found) ? 'conflict' : 'outdated', text, changes };
}

function listChanges(known: readonly LockedExchange[], lock: readonly LockedExchange[]): string[] {
  const before = new Map(known.map((exchange) => [exchange.id, exchange]));
  return lock.flatMap(({ id, question, removed }) => {
    const old = before.get(id);
    if (!old) return [`${id} is new: ${question}`];
    if (removed) return old.removed ? [] : [`${id} is gone: ${question}`];
    if (old.removed) return [`${id} is back: ${question}`];
    return old.question === question ? [] : [`${id} now reads: ${question}`];
  });
}

const command = 'npm run check -- --write';
const remedy = `Record them before you publish: ${command}`;

function describeLock({ file, state, changes }: ComparedLock, contentDir: string): Finding[] {
  if (state === 'missing') return [];
  const fault: LockFault = { contentDir, file, rule: 'exchange-lock' };
  if (state === 'conflict') return [describeConflict(fault, command)];
  const [message = '', help] = changes;
  if (state === 'broken') return [describeDamage(fault, message)];
  if (state === 'closed') {
    return [{ file, at: fileStart, severity: 'error', rule: 'unreadable', message, help }];
  }
  const [first = 'their order or their answers changed', ...others] = changes;
  return [
    {
      file,
      at: fileStart,
      severity: 'warning',
      rule: 'exchange-lock-old',
      message: `the permanent ids of the exchanges are out of date: ${first}${others.map((line) => `; ${line}`).join('')}`,
      help: remedy,
    },
  ];
}

/** One warning for all: an archive that is taken over has thousands. */
function describeMissing(missing: readonly ComparedLock[]): Finding {
  const [first] = missing;
  const others = missing.length - 1;
  const whose =
    others === 0 ? 'this interview has' : `this and ${count(others, 'other interview')} have`;
  return {
    file: first?.file.replace(lockEnding, '.md') ?? '',
    at: fileStart,
    severity: 'warning',
    rule: 'exchange-lock-missing',
    message: `${whose} no permanent ids for exchanges yet`,
    help: remedy,
  };
}

function findOrphans({ contentDir, scanned }: SourcePublication): Finding[] {
  const articles = new Set(scanned.map(({ file }) => lockFileOf(file)));
  const files = listFiles(contentDir, 'articles').filter((file) => file.endsWith(lockEnding));
  return files
    .filter((file) => !articles.has(file))
    .map((file) => ({
      file,
      at: fileStart,
      severity: 'error',
      rule: 'exchange-lock-alone',
      message: 'these ids belong to no article: the one beside it is gone or has another name',
      help: 'Rename it like its article; delete it only if the article is gone for good.',
    }));
}
