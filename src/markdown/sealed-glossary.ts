import type { Element, ElementContent } from 'hast';
import type { Wording } from './body-settings.ts';
import type { BodyFacts } from './rendered-body.ts';

/** What explains the part for members, at its end: its own abbreviations, and brackets if they are new there. */
export function createSealedGlossary(
  gated: Pick<BodyFacts, 'terms' | 'insertions'>,
  open: Pick<BodyFacts, 'insertions'>,
  wording: Wording,
): Element[] {
  const entries = gated.terms.flatMap(({ id, term, expansion }) => [
    element('dt', { id }, [text(term)]),
    element('dd', {}, [
      text(`${expansion} `),
      element('a', { href: `#${id}-use`, ariaLabel: wording.backToUse(term) }, [text('↩\uFE0E')]),
    ]),
  ]);
  const legend = gated.insertions > 0 && open.insertions === 0;
  if (entries.length === 0 && !legend) return [];
  return [
    element('section', { className: ['glossary'] }, [
      element('h2', { className: ['label'] }, [text(wording.sealedGlossary)]),
      ...(entries.length > 0 ? [element('dl', {}, entries)] : []),
      ...(legend ? [element('p', {}, [text(wording.bracketLegend)])] : []),
    ]),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
