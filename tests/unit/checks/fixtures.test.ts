// A folder for each check: what is laid over a sound publication, and what an editor is told.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { fixProblems } from '../../../src/editor/fix-problems.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const fixtures = 'tests/fixtures/checks';
const now = Date.UTC(2026, 0, 1);
const names = readdirSync(fixtures).filter((name) => name !== '_base');
// Interviews of a line or two have no lock here: exchange-locks.test.ts is about those.
const told = (folder: string) =>
  checkPublication(readPublication(folder), now).then((problems) =>
    problems.filter(({ rule }) => rule !== 'exchange-lock-missing'),
  );

function prepare(name?: string): string {
  const folder = writePublication({});
  cpSync(`${fixtures}/_base`, folder, { recursive: true });
  if (name !== undefined) cpSync(`${fixtures}/${name}/input`, folder, { recursive: true });
  if (name === 'missing-file') rmSync(join(folder, 'front-page.yaml'));
  return folder;
}

it('the publication below all cases is sound', async () => {
  expect(await told(prepare())).toEqual([]);
});

describe.each(names)('the case %s', (name) => {
  it('is told at its place and in these words', async () => {
    const problems = await told(prepare(name));
    const rule = name.replace(/s$/, '');
    const isNamed = problems.some((problem) => problem.rule.startsWith(rule)) || name === 'dates';
    expect(isNamed, problems.map((problem) => problem.rule).join()).toBe(true);
    await expect(`${formatReport(problems, 'content')}\n`).toMatchFileSnapshot(
      `../../fixtures/checks/${name}/report.txt`,
    );
  });
});

it('every rule has its case, here or where its own tests are', () => {
  const sources = ['src/checks', 'src/source'].flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const rules = sources.flatMap((text) =>
    [...text.matchAll(/rule: '([a-z-]+)'/g)].map(([, rule]) => rule ?? ''),
  );
  const elsewhere = /^(?:identity-|exchange-|address-|security-|label-drift|correction-)/;
  const missing = rules.filter((rule) => !elsewhere.test(rule) && !names.includes(rule));
  expect(missing).toEqual([]);
  expect(rules.length).toBeGreaterThan(40);
});

it('what --fix mends is told no more, and stays mended', async () => {
  for (const name of names.filter((one) => existsSync(`${fixtures}/${one}/input`))) {
    const folder = prepare(name);
    const before = await told(folder);
    const fixable = before.filter(({ fix }) => fix !== undefined);
    expect(fixProblems(folder, before)).toHaveLength(fixable.length);
    const after = await told(folder);
    expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(after.length).toBeLessThanOrEqual(before.length - fixable.length);
  }
});
