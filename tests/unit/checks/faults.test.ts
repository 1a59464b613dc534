import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { hasErrors } from '../../../src/checks/problem.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { readPublication } from '../../../src/source/read-publication.ts';

const now = Date.UTC(2026, 0, 1);
const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

it('tells all faults of a publication in one run, each at its line', async () => {
  const problems = await checkPublication(readPublication(fixture('publication-faults')), now);
  expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThan(40);
  expect(hasErrors(problems)).toBe(true);
  await expect(`${formatReport(problems, 'content')}\n`).toMatchFileSnapshot(
    '../../fixtures/publication-faults.report.txt',
  );
});

it('finds nothing in a publication without fault', async () => {
  expect(await checkPublication(readPublication(fixture('publication-small')), now)).toEqual([]);
});
