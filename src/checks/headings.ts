import type { WrongHeading } from '../source/scan-headings.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import type { Finding } from './finding.ts';

/** The ranks of headings: the headline is the first, and none below it may be left out. */
export function checkHeadings({ scanned, introductions }: SourcePublication): Finding[] {
  return [...scanned, ...introductions].flatMap(({ file, body }) =>
    (body?.wrongHeadings ?? []).map((heading) => describe(file, heading)),
  );
}

function describe(file: string, { depth, deepest, line, column }: WrongHeading): Finding {
  const signs = '#'.repeat(deepest);
  return {
    file,
    at: { line, column },
    severity: 'error',
    rule: 'heading-level',
    message:
      depth === 1
        ? 'a heading of the first rank: that is the headline, and it stands in the head'
        : `a heading of rank ${depth} where rank ${deepest} is the deepest that may follow`,
    help: `Begin its line with "${depth === 1 ? '##' : signs}" and a space, in place of what marks it now.`,
  };
}
