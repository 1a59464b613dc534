// Each folder tests/fixtures/markdown/<behaviour>/<case>/ holds input.md and options.json, and
// either output.html (with gated.html when something is held back) or error.txt.
// `UPDATE=1 npx vitest run tests/unit/markdown/fixtures.test.ts` rewrites what is expected: read the diff.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../../src/markdown/body-settings.ts';
import { MarkerError } from '../../../src/markdown/members-marker.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';

const root = join(import.meta.dirname, '../../fixtures/markdown');
const outputs = ['output.html', 'gated.html', 'error.txt'] as const;

const cases = readdirSync(root).flatMap((behaviour) =>
  readdirSync(join(root, behaviour)).map((name) => join(behaviour, name)),
);

describe('every fixture folder', () => {
  it('is found', () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)('%s', (name) => {
    const folder = join(root, name);
    const actual = render(folder);
    if (process.env['UPDATE'] === '1') update(folder, actual);
    expect(readExpected(folder)).toEqual(actual);
  });
});

type Outputs = Partial<Record<(typeof outputs)[number], string>>;

function render(folder: string): Outputs {
  const input = readFileSync(join(folder, 'input.md'), 'utf8');
  const options = JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')) as RenderOptions;
  try {
    const { public: open, gated } = renderBody(input, options);
    return { 'output.html': write(open.teaser), ...(gated && { 'gated.html': write(gated.tree) }) };
  } catch (error) {
    if (!(error instanceof MarkerError)) throw error;
    return { 'error.txt': `${error.line}:${error.column} ${error.message}\n` };
  }
}

function write(tree: Root): string {
  return `${toHtml(tree)}\n`;
}

function readExpected(folder: string): Outputs {
  const present = outputs.filter((file) => existsSync(join(folder, file)));
  return Object.fromEntries(present.map((f) => [f, readFileSync(join(folder, f), 'utf8')]));
}

function update(folder: string, actual: Outputs): void {
  for (const file of outputs) {
    const text = actual[file];
    if (text === undefined) rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), text);
  }
}
