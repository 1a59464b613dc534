// What may import what, asked of ESLint itself with files that are not there.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from '../../support/sites.ts';

const eslint = new ESLint({ cwd: root, overrideConfigFile: 'tests/lint/eslint.config.js' });

/** The reasons for which a file at this path may not import this. */
async function refusals(filePath: string, imported: string): Promise<string[]> {
  const line = `import { it } from '${imported}';\nexport const given = it;\n`;
  const text = filePath.endsWith('.astro')
    ? `---\n${line.split('\n')[0]}\n---\n\n<p>{it}</p>\n`
    : line;
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ ruleId }) => ruleId !== 'no-restricted-imports')).toEqual([]);
  return messages.map(({ message }) => message);
}

describe('only the edition reads the collections', () => {
  test.each(['src/content.config.ts', 'src/edition/current-edition.ts'])('%s may', async (file) => {
    expect(await refusals(file, 'astro:content')).toEqual([]);
  });

  test.each([
    'src/article/load-article.ts',
    'src/edition/make-edition.ts',
    'src/feeds/current-feeds.ts',
    'src/preview/preview-edition.ts',
    'src/editor/check.ts',
    'src/schemas/article.ts',
    'src/client/words.ts',
    'src/worker/service-worker.ts',
    'src/pages/index.astro',
    'src/layouts/Page.astro',
    'src/components/Story.astro',
    'src/components/date-words.ts',
  ])('%s may not', async (file) => {
    expect(await refusals(file, 'astro:content')).toHaveLength(1);
  });
});

test('a component gets its data by props, a layout and a page ask for it', async () => {
  const current = '../edition/current-edition.ts';
  expect(await refusals('src/components/Story.astro', current)).toEqual([
    expect.stringContaining('by props'),
  ]);
  expect(await refusals('src/components/Story.astro', '../edition/edition.ts')).toEqual([]);
  expect(await refusals('src/layouts/Page.astro', current)).toEqual([]);
  expect(await refusals('src/pages/index.astro', current)).toEqual([]);
});

test.each([
  ['src/components/Story.astro', '../pages/index.astro'],
  ['src/edition/current-edition.ts', '../editor/check.ts'],
  ['src/content.config.ts', '../tests/support/sites.ts'],
  ['src/markdown/render-body.ts', 'astro:assets'],
  ['src/client/words.ts', '../paywall/seal.ts'],
  ['src/worker/service-worker.ts', '../client/words.ts'],
])('%s may not import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toHaveLength(1);
});

test.each([
  '../paywall/open.ts',
  '../paywall/envelope.ts',
  '../paywall/keys.ts',
  '../paywall/failures.ts',
  '../worker/cache-names.ts',
  '../worker/kept-page.ts',
])('the browser may import %s', async (imported) => {
  expect(await refusals('src/client/words.ts', imported)).toEqual([]);
});
