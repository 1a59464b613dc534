import type { SourcePublication } from '../source/source-publication.ts';
import type { Finding } from './finding.ts';

/** An article that claims to be whole must have a text. */
export function checkEmptyBodies({ scanned }: SourcePublication): Finding[] {
  return scanned.flatMap(({ file, body, bodyLine, frontmatter, faultyKeys }) => {
    if (!body?.empty || frontmatter.extent !== 'full') return [];
    if (faultyKeys.includes('extent')) return [];
    return [
      {
        file,
        at: { line: bodyLine, column: 1 },
        severity: 'error',
        rule: 'empty-body',
        message: 'the article has no text',
        help: 'Write it below the second "---", or say how much is here with "extent: headline".',
      },
    ];
  });
}
