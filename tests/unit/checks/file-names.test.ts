// Beside the fixtures: a name with other than ASCII letters, which a version control or an archive may spoil.
import { expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

it('a file name with accents is told, and proposed without them', async () => {
  const folder = writePublication({ 'articles/2024/Not a Slug é.md': writeArticle('') });
  const problems = await checkPublication(readPublication(folder), Date.UTC(2026, 0, 1));
  const own = problems.filter(({ rule }) => rule === 'file-name');
  expect(formatReport(own, 'content')).toBe(
    [
      'content/articles/2024/Not a Slug é.md:1:1 error the file name must be lower-case words joined by hyphens; found "Not a Slug é"',
      '    1 | ---',
      '      | ^',
      '      > Rename it to articles/2024/not-a-slug-e.md.',
      '',
      '1 error in 1 file.',
    ].join('\n'),
  );
});
