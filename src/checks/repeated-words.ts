import type { SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/** Text that would be public beyond the teaser: the head repeats what stands behind the marker. */
export function checkRepeatedWords({ scanned }: SourcePublication): Finding[] {
  return scanned.flatMap(({ file, repeats }) =>
    repeats.map(({ path, words }) => ({
      file,
      at: valueAt(...path),
      severity: 'error',
      rule: 'gated-words',
      message: `"${path.join('.')}" is public and repeats words of the part for members: "${words}"`,
      help: 'Say it in other words, or move those words before <!-- members-only -->.',
    })),
  );
}
