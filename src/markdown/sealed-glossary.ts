import type { Element } from 'hast';
import type { Wording } from './body-settings.ts';
import type { BodyFacts } from './rendered-body.ts';
import { createElement, createText } from './create-element.ts';

/** What explains the part for members, at its end: its own abbreviations, and brackets if they are new there. */
export function createSealedGlossary(
  gated: Pick<BodyFacts, 'terms' | 'insertions'>,
  open: Pick<BodyFacts, 'insertions'>,
  wording: Wording,
): Element[] {
  const entries = gated.terms.flatMap(({ id, term, expansion }) => [
    createElement('dt', { id }, [createText(term)]),
    createElement('dd', {}, [
      createText(`${expansion} `),
      createElement('a', { href: `#${id}-use`, ariaLabel: wording.backToUse(term) }, [
        createText('↩\uFE0E'),
      ]),
    ]),
  ]);
  const legend = gated.insertions > 0 && open.insertions === 0;
  if (entries.length === 0 && !legend) return [];
  return [
    createElement('section', { className: ['glossary'] }, [
      createElement('h2', { className: ['label'] }, [createText(wording.sealedGlossary)]),
      ...(entries.length > 0 ? [createElement('dl', {}, entries)] : []),
      ...(legend ? [createElement('p', {}, [createText(wording.bracketLegend)])] : []),
    ]),
  ];
}
