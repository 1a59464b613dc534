import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { checkExchangeLocks } from '../../../src/checks/exchange-locks.ts';
import { writeExchangeLocks } from '../../../src/editor/write-exchange-locks.ts';
import { lockFileOf } from '../../../src/exchanges/exchange-lock.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import {
  membersHead,
  writeArticle,
  writePublication,
} from '../../support/temporary-publication.ts';

const fields =
  'speakers:\n  - id: g\n    name: Gazette\n    role: interviewer\n  - id: w\n    name: Winants\n    role: interviewee\n';
const head = membersHead.replace('news', 'interview');
const article = 'articles/2024/x.md';
const lockFile = 'articles/2024/x.exchanges.json';

function write(body: string): string {
  return writeArticle(fields, body, head);
}

const first = 'Gazette: Where are they?\n\nWinants: In Brussels, and in many hundreds.\n\n';
const second = 'Gazette: How many exactly?\n\nWinants: I will not give you any figure.\n\n';
const third = 'Gazette: Who pays them?\n\nWinants: Their governments, as one might expect.\n\n';

function tell(folder: string): string[] {
  return checkExchangeLocks(readPublication(folder)).map(
    ({ file, severity, message }) => `${file} ${severity} ${message}`,
  );
}

describe('the lock of an interview', () => {
  it('is asked for once, however many are missing, and is written', () => {
    const folder = writePublication({
      [article]: write(first),
      'articles/2024/y.md': write(second),
      'articles/2024/z.md': write(third).replace('---\n\n', 'draft: true\n---\n\n'),
    });
    expect(tell(folder)).toEqual([
      `${article} warning this and 1 other interview have no permanent ids for exchanges yet`,
    ]);
    expect(writeExchangeLocks(readPublication(folder))).toEqual([
      `wrote ${lockFile}`,
      'wrote articles/2024/y.exchanges.json',
    ]);
    expect(tell(folder)).toEqual([]);
  });

  it('is out of date after an edit, says what changed, and is brought up to date', () => {
    const folder = writePublication({ [article]: write(first + second) });
    writeExchangeLocks(readPublication(folder));
    writeFileSync(join(folder, article), write(third + first.replace('they', 'the spies')));
    expect(tell(folder)).toEqual([
      `${lockFile} warning the permanent ids of the exchanges are out of date: exchange-3 is new: Who pays them?; exchange-1 now reads: Where are the spies?; exchange-2 is gone: How many exactly?`,
    ]);
    writeExchangeLocks(readPublication(folder));
    expect(tell(folder)).toEqual([]);
    const lock = JSON.parse(readFileSync(join(folder, lockFile), 'utf8')) as {
      exchanges: { id: string }[];
    };
    expect(lock.exchanges.map(({ id }) => id)).toEqual(['exchange-3', 'exchange-1', 'exchange-2']);
  });

  it('is refused when it is broken or belongs to no article', () => {
    const folder = writePublication({ [article]: write(first), [lockFile]: '{}' });
    expect(tell(folder)).toEqual([
      `${lockFile} error this is no lock file of exchanges: about is not as it was written`,
    ]);
    expect(writeExchangeLocks(readPublication(folder))).toEqual([]);
    rmSync(join(folder, article));
    expect(tell(folder)).toEqual([expect.stringContaining('belong to no article')]);
  });
});

it('two versions that Git left in a lock are told of, and put together', () => {
  const folder = writePublication({ [article]: write(first + second) });
  writeExchangeLocks(readPublication(folder));
  const path = join(folder, lockFile);
  const ours = readFileSync(path, 'utf8');
  const theirs = ours
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .filter((line) => !line.includes('exchange-2'))
    .join('\n')
    .replace(
      '    {"id":"exchange-1"',
      '    {"id":"exchange-3","question":"Who pays?","answer":"They do, and always did."},\n    {"id":"exchange-1"',
    )
    .replace('--write"', '--write",');
  writeFileSync(path, `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`);
  const [finding] = checkExchangeLocks(readPublication(folder));
  expect(finding).toMatchObject({ file: lockFile, severity: 'error', rule: 'exchange-lock' });
  expect(finding?.message).toContain('two versions');
  expect(finding?.help).toContain('npm run check -- --write');
  writeExchangeLocks(readPublication(folder));
  expect(tell(folder)).toEqual([]);
  const merged = readFileSync(path, 'utf8');
  for (const id of ['exchange-1', 'exchange-2', 'exchange-3']) expect(merged).toContain(`"${id}"`);
  expect(merged).not.toContain('<<<<');
});

it('npm run check -- --write writes it', () => {
  const folder = writePublication({ [article]: write(first) });
  const { stdout } = spawnSync(process.execPath, ['src/editor/check.ts', '--write', folder], {
    encoding: 'utf8',
  });
  expect(stdout).toContain(`wrote ${lockFile}`);
  expect(readFileSync(join(folder, lockFile), 'utf8')).toContain('"id":"exchange-1"');
});

it('every lock of this publication is there and current: else run "npm run check -- --write"', async () => {
  const own = readPublication('content');
  expect(own.scanned.filter(({ file }) => existsSync(`content/${lockFileOf(file)}`))).not.toEqual(
    [],
  );
  const problems = await checkPublication(own, Date.UTC(2026, 0, 1));
  expect(problems.filter(({ rule }) => rule.includes('lock'))).toEqual([]);
});
