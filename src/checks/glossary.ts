import type { SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/** A form that two abbreviations share: the text would not tell which one is meant. */
export function checkGlossary({ glossary }: SourcePublication): Finding[] {
  const seen = new Set<string>();
  return (glossary?.data.terms ?? []).flatMap(({ term, forms }, index) => {
    const repeated = [term, ...forms].find((form) => seen.has(form));
    for (const form of [term, ...forms]) seen.add(form);
    if (repeated === undefined) return [];
    return [
      {
        file: 'glossary.yaml',
        at: valueAt('terms', index, 'term'),
        severity: 'error',
        rule: 'glossary-twice',
        message: `"${repeated}" stands twice in the glossary`,
        help: 'Delete one of the two.',
      },
    ];
  });
}
