// A folder for each check: what is laid over a sound publication, and what an editor is told.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { rules, type Rule } from '../../../src/checks/rules.ts';
import { fixProblems } from '../../../src/editor/fix-problems.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const fixtures = 'tests/fixtures/checks';
const now = Date.UTC(2026, 0, 1);
/** Each folder is named after its rule, with more words where a rule has several: `wrong-value-of-dates`. */
const names = readdirSync(fixtures).filter((name) => name !== '_base');

/** Interviews of a line or two have no lock here, unless the case is about that. */
async function tell(folder: string, name = ''): Promise<Problem[]> {
  const problems = await checkPublication(readPublication(folder), now);
  const lacksLock: Rule = 'exchange-lock-missing';
  return problems.filter(({ rule }) => rule !== lacksLock || rule === name);
}

function prepare(name?: string): string {
  const folder = writePublication({});
  cpSync(`${fixtures}/_base`, folder, { recursive: true });
  if (name !== undefined) cpSync(`${fixtures}/${name}/input`, folder, { recursive: true });
  if (name === 'missing-file') rmSync(join(folder, 'front-page.yaml'));
  return folder;
}

it('the publication below all cases is sound', async () => {
  expect(await tell(prepare())).toEqual([]);
});

describe.each(names)('the case %s', (name) => {
  it('is told at its place and in these words', async () => {
    const folder = prepare(name);
    const problems = await tell(folder, name);
    const rule = findRule(name);
    expect(rule, `the name of ${fixtures}/${name} begins with no rule`).toBeDefined();
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    // A remedy that is typed names the folder as it lies on the disk.
    const report = formatReport(problems, 'content').replaceAll(`${folder}/`, 'content/');
    await expect(`${report}\n`).toMatchFileSnapshot(`../../fixtures/checks/${name}/report.txt`);
  });
});

// The compiler sees to it that no problem has a rule beside these.
it.each(rules)('the rule %s has a case of its name', (rule) => {
  expect(names).toContain(rule);
});

/** The longest rule that a case's name is or begins with. */
function findRule(name: string): Rule | undefined {
  const named = rules.filter((rule) => name === rule || name.startsWith(`${rule}-`));
  return named.sort((one, other) => other.length - one.length)[0];
}

it('what --fix mends is told no more, and stays mended', async () => {
  for (const name of names.filter((one) => existsSync(`${fixtures}/${one}/input`))) {
    const folder = prepare(name);
    const before = await tell(folder, name);
    const fixable = before.filter(({ fix }) => fix !== undefined);
    expect(fixProblems(folder, before)).toHaveLength(fixable.length);
    const after = await tell(folder, name);
    expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(after.length).toBeLessThanOrEqual(before.length - fixable.length);
  }
});
