import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { Problem } from '../../../src/checks/problem.ts';
import { formatAnnotations } from '../../../src/editor/annotations.ts';
import { chooseFormat } from '../../../src/editor/report-formats.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const faults = 'tests/fixtures/publication-faults';

function check(args: string[], variables: Record<string, string> = {}) {
  // These tests may themselves run in a workflow.
  const env = { ...process.env, GITHUB_ACTIONS: '', ...variables };
  return spawnSync(process.execPath, ['src/editor/check.ts', ...args], { encoding: 'utf8', env });
}

it('annotates the lines of a pull request', () => {
  const { stdout, status } = check(['--format=github', faults]);
  expect(stdout).toContain(
    `::error file=${faults}/articles/2024/unknown-topic.md,line=7,col=5,title=unknown-topic::` +
      'unknown topic "espionge" — did you mean "espionage"?%0AWrite espionage, or add topics/espionge.md.\n',
  );
  expect(stdout).toMatch(/^::warning file=/m);
  expect(stdout).toMatch(/\d+ errors and \d+ warnings in \d+ files\.\n$/);
  expect(status).toBe(1);
});

it('does so by itself in a GitHub workflow, unless told otherwise', () => {
  const inWorkflow = { GITHUB_ACTIONS: 'true' };
  expect(check([faults], inWorkflow).stdout).toContain('::error ');
  expect(check(['--format=text', faults], inWorkflow).stdout).not.toContain('::error ');
  expect(check([faults]).stdout).not.toContain('::error ');
  expect(chooseFormat({ json: true }, inWorkflow)).toBe('json');
});

it('lets nothing in a message end the annotation or begin another', () => {
  const problem: Problem = {
    file: 'articles/2024/a,b:c.md',
    line: 1,
    column: 2,
    severity: 'warning',
    rule: 'unbalanced',
    message: '100 %\r\n::error::forged',
  };
  expect(formatAnnotations([problem], 'content')).toBe(
    '::warning file=content/articles/2024/a%2Cb%3Ac.md,line=1,col=2,title=unbalanced::100 %25%0D%0A::error::forged',
  );
});

it('lets nothing of a file reach the terminal as a command to it', () => {
  const folder = writePublication({
    'articles/2024/key.md': writeArticle('"\\e]0;pwn\\x07x": 1\n'),
    'articles/2024/binary.md': Buffer.from([0x1b, 0x5b, 0x32, 0x4a, 0, 0xff, 0x0a]),
    'articles/2024/c1.md': writeArticle('\u009b2Jx: 1\tb\u0000\n'),
    'articles/2024/utf-16.md': Buffer.from('---\ntitle: x\n---\n', 'utf16le'),
  });
  for (const format of ['text', 'github']) {
    const { stdout } = check([`--format=${format}`, folder]);
    expect(stdout.match(/(?![\n\t])\p{Cc}/gu)).toBeNull();
    expect(stdout).toContain(String.raw`unknown key "\x1b]0;pwn\x07x"`);
  }
  const { stdout } = check([folder]);
  expect(stdout).toContain(String.raw`| \x1b[2J\x00`);
  expect(stdout).toContain(String.raw`\x9b2Jx: 1`);
});

it('gives machines nothing but JSON, also when all is well', () => {
  expect(JSON.parse(check(['--json', 'tests/fixtures/publication-small']).stdout)).toEqual([]);
  const problems = JSON.parse(check(['--format=json', faults]).stdout) as Problem[];
  expect(problems.length).toBeGreaterThan(40);
  for (const { file, line, column, severity, rule, message } of problems) {
    expect(file.startsWith(`${faults}/`) && line > 0 && column > 0).toBe(true);
    expect(['error', 'warning']).toContain(severity);
    expect(rule && message).not.toBe('');
  }
});

it('knows no other format', () => {
  const { stderr, status } = check(['--format=xml', faults]);
  expect(stderr).toBe('There is no format "xml"; there are text, json, github.\n');
  expect(status).toBe(2);
});
