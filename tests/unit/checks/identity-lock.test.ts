import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkIdentityLock } from '../../../src/checks/identity-lock.ts';
import { recordIdentities } from '../../../src/checks/record-identities.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const settings = Object.fromEntries(
  ['publication.yaml', 'front-page.yaml'].map((file) => [
    file,
    readFileSync(`content/${file}`, 'utf8'),
  ]),
);
const [spies, ships] = ['articles/2024/spies.md', 'articles/2024/ships.md'];

function read(files: Record<string, string>) {
  return readPublication(writePublication({ ...settings, ...files }));
}

function lock(files: Record<string, string>): string {
  const recorded = recordIdentities(read(files));
  if (typeof recorded === 'string') throw new Error(recorded);
  return recorded.text;
}

const record = () => lock({ [spies]: writeArticle(), [ships]: writeArticle() });

function findings(files: Record<string, string>) {
  const found = checkIdentityLock(read({ 'identities.lock.json': record(), ...files }));
  return found.map(({ file, rule, severity, message }) => ({ file, rule, severity, message }));
}

test('what is recorded passes; recording again changes nothing', () => {
  const files = { [spies]: writeArticle(), [ships]: writeArticle() };
  expect(findings(files)).toEqual([]);
  expect(lock({ ...files, 'identities.lock.json': record() })).toBe(record());
});

test('a rename that keeps the old address passes', () => {
  const renamed = writeArticle('previousUrls: [/articles/2024/spies/]\n');
  expect(findings({ 'articles/2024/agents.md': renamed, [ships]: writeArticle() })).toEqual([]);
});

test('a lost identity is an error', () => {
  const [lost, fresh] = findings({
    'articles/2024/agents.md': writeArticle().replace('2024-05-06', '2024-07-08'),
    [ships]: writeArticle(),
  });
  expect(lost).toMatchObject({ rule: 'identity-lost', severity: 'error' });
  expect(lost?.message).toContain('2024/spies');
  expect(fresh).toMatchObject({ rule: 'identity-new', severity: 'warning' });
});

test('an article that seems to have been renamed is told of in its own file', () => {
  const agents = 'articles/2024/agents.md';
  const [changed] = findings({ [agents]: writeArticle(), [ships]: writeArticle() });
  expect(changed).toMatchObject({ file: agents, rule: 'address-changed', severity: 'error' });
  expect(changed?.message).toContain('/articles/2024/spies/');
  const moved = findings({ 'articles/2023/spies.md': writeArticle(), [ships]: writeArticle() });
  expect(moved).toContainEqual(expect.objectContaining({ file: 'articles/2023/spies.md' }));
});

test('a second rename must keep the address between', () => {
  const once = writeArticle('previousUrls: [/articles/2024/spies/]\n');
  const between = lock({ 'articles/2024/agents.md': once, 'identities.lock.json': record() });
  const files = { 'articles/2024/moles.md': once, 'identities.lock.json': between };
  expect(findings(files)).toContainEqual(
    expect.objectContaining({ file: 'articles/2024/moles.md', rule: 'address-changed' }),
  );
  const both = 'previousUrls: [/articles/2024/spies/, /articles/2024/agents]\n';
  expect(findings({ ...files, 'articles/2024/moles.md': writeArticle(both) })).toEqual([]);
});

test('a changed identity is an error in the file that changes it', () => {
  const changed = writeArticle('previousUrls: [/articles/2011/other/]\n');
  expect(findings({ [spies]: changed, [ships]: writeArticle() })).toContainEqual(
    expect.objectContaining({ file: spies, rule: 'identity-changed', severity: 'error' }),
  );
});

test('an identity given to another article is an error', () => {
  const other = writeArticle().replace('2024-05-06', '2024-11-30');
  expect(findings({ [spies]: other, [ships]: writeArticle() })).toEqual([
    expect.objectContaining({ file: spies, rule: 'identity-reused', severity: 'error' }),
  ]);
});

test('the identity of an article that is gone is never given out again', () => {
  const retired = lock({ [ships]: writeArticle(), 'identities.lock.json': record() });
  expect(retired).toContain('"2024/spies": "2024-05-06 retired"');
  const files = {
    [spies]: writeArticle(),
    [ships]: writeArticle(),
    'identities.lock.json': retired,
  };
  expect(findings({ [ships]: writeArticle(), 'identities.lock.json': retired })).toEqual([]);
  expect(findings(files)).toEqual([
    expect.objectContaining({ file: spies, rule: 'identity-reused' }),
  ]);
  expect(recordIdentities(read(files))).toContain('2024/spies');
});

test('another authority changes every identity, and is an error', () => {
  const yaml =
    settings['publication.yaml']?.replace(/authority: .*/, 'authority: other.example') ?? '';
  const files = { [spies]: writeArticle(), [ships]: writeArticle(), 'publication.yaml': yaml };
  expect(findings(files)).toEqual([
    expect.objectContaining({ file: 'publication.yaml', rule: 'identity-changed' }),
  ]);
});

test('drafts are not recorded, a broken lock is an error, and without a lock nothing is watched', () => {
  expect(lock({ [spies]: writeArticle('draft: true\n'), [ships]: writeArticle() })).not.toContain(
    'spies',
  );
  expect(findings({ 'identities.lock.json': '{' })).toEqual([
    expect.objectContaining({ rule: 'identity-lock' }),
  ]);
  expect(checkIdentityLock(read({ [spies]: writeArticle() }))).toEqual([]);
});

/** The lock as Git leaves it when two branches added an article each. */
function conflict(ours: string, theirs: string): string {
  const [head, ...tail] = ['{\n', '\n}\n'].map((edge) => edge.trim());
  const inner = (text: string) => text.trim().slice(2, -2);
  return `${head}\n<<<<<<< HEAD\n${inner(ours)}\n||||||| base\n  "about": 1\n=======\n${inner(theirs)}\n>>>>>>> theirs\n${tail.join('')}\n`;
}

test('two versions that Git left in the lock are told of, and put together without loss', () => {
  const gone = { [ships]: writeArticle(), 'identities.lock.json': record() };
  const ours = lock(gone);
  const theirs = lock({ [spies]: writeArticle(), 'articles/2024/cats.md': writeArticle() });
  const text = conflict(ours, theirs);
  const files = { [ships]: writeArticle(), 'articles/2024/cats.md': writeArticle() };
  const [finding] = checkIdentityLock(read({ ...files, 'identities.lock.json': text }));
  expect(finding).toMatchObject({ rule: 'identity-lock', severity: 'error' });
  expect(finding?.message).toContain('two versions');
  expect(finding?.help).toContain('npm run identities -- --write');
  const merged = lock({ ...files, 'identities.lock.json': text });
  expect(merged).toContain('"2024/cats": "2024-05-06"');
  expect(merged).toContain('"2024/ships": "2024-05-06"');
  expect(merged).toContain('"2024/spies": "2024-05-06 retired"');
  expect(findings({ ...files, 'identities.lock.json': merged })).toEqual([]);
});

test('a damaged lock is taken back by the command that the report shows', () => {
  const folder = writePublication({ ...settings, [spies]: writeArticle() });
  const content = join(folder, 'content');
  mkdirSync(content);
  for (const name of ['publication.yaml', 'front-page.yaml', 'articles'])
    renameSync(join(folder, name), join(content, name));
  const path = join(content, 'identities.lock.json');
  writeFileSync(path, record());
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  writeFileSync(path, record().slice(0, 60));
  const check = join(process.cwd(), 'src/editor/check.ts');
  const run = () => spawnSync(process.execPath, [check], { cwd: folder, encoding: 'utf8' }).stdout;
  expect(run()).toContain('this lock file of identities is cut off or damaged');
  const [command = ''] = /git checkout .*/.exec(run()) ?? [];
  expect(command).toBe('git checkout HEAD -- content/identities.lock.json');
  execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'ignore' });
  expect(readFileSync(path, 'utf8')).toBe(record());
});

test('every identity of this publication is recorded and unchanged', () => {
  const own = readPublication('content');
  expect(own.identityLock).toBeDefined();
  expect(checkIdentityLock(own)).toEqual([]);
});
