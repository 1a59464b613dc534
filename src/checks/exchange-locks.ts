import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatExchangeLock,
  lockEnding,
  lockFileOf,
  parseExchangeLock,
} from '../exchanges/exchange-lock.ts';
import { matchExchanges } from '../exchanges/match-exchanges.ts';
import { listFiles } from '../source/list-files.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, type Finding } from './finding.ts';
import { count } from './report.ts';

/** Locks that are missing, out of date or broken, and those whose article is gone. */
export function checkExchangeLocks(read: SourcePublication): Finding[] {
  const compared = compareLocks(read);
  const missing = compared.filter(({ state }) => state === 'missing');
  return [
    ...compared.flatMap(describeLock),
    ...(missing.length > 0 ? [describeMissing(missing)] : []),
    ...findOrphans(read),
  ];
}

/** The lock of one interview beside what it should be. */
export interface ComparedLock {
  readonly file: string;
  readonly state: 'missing' | 'outdated' | 'broken';
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
  if (!existsSync(path)) {
    const text = formatExchangeLock(matchExchanges(asked, []).lock);
    return { file: lockFile, state: 'missing', text, changes: [] };
  }
  const found = readFileSync(path, 'utf8');
  const known = parseExchangeLock(found);
  if (typeof known === 'string') return { file: lockFile, state: 'broken', changes: [known] };
  const { lock } = matchExchanges(asked, known);
  const text = formatExchangeLock(lock);
  if (text === found.replaceAll('\r\n', '\n')) return undefined;
  const before = new Map(known.map((exchange) => [exchange.id, exchange]));
  const changes = lock.flatMap(({ id, question, removed }) => {
    const old = before.get(id);
    if (!old) return [`${id} is new: ${question}`];
    if (removed) return old.removed ? [] : [`${id} is gone: ${question}`];
    if (old.removed) return [`${id} is back: ${question}`];
    return old.question === question ? [] : [`${id} now reads: ${question}`];
  });
  return { file: lockFile, state: 'outdated', text, changes };
}

const remedy = 'Record them before you publish: npm run check -- --write';

function describeLock({ file, state, changes }: ComparedLock): Finding[] {
  if (state === 'missing') return [];
  if (state === 'broken') {
    const [message = ''] = changes;
    const help = `Take the file back from version control: git checkout -- ${file}`;
    return [{ file, at: fileStart, severity: 'error', rule: 'exchange-lock', message, help }];
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
