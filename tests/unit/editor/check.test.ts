import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs the command as `npm run check` does, from the root of the repository. */
function check(...args: string[]) {
  return spawnSync(process.execPath, ['src/editor/check.ts', ...args], { encoding: 'utf8' });
}

it('says in one line that all is well', () => {
  const { stdout, status } = check('tests/fixtures/publication-small');
  expect(stdout).toBe('10 articles, 3 topics: no problems\n');
  expect(status).toBe(0);
});

it('reports and fails when there are errors', () => {
  const { stdout, status } = check('tests/fixtures/publication-faults');
  expect(stdout).toContain(
    'tests/fixtures/publication-faults/articles/2024/unknown-topic.md:7:5 error unknown topic "espionge" — did you mean "espionage"?',
  );
  expect(status).toBe(1);
});

it('reports to machines as JSON', () => {
  const { stdout, status } = check('--json', 'tests/fixtures/publication-faults');
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ rule: 'unknown-topic', line: 7, column: 5, severity: 'error' }),
  );
  expect(status).toBe(1);
});

it('fails when the folder is not there', () => {
  const { stdout, status } = check('tests/fixtures/nowhere');
  expect(stdout).toContain('nowhere/publication.yaml');
  expect(status).toBe(1);
});
